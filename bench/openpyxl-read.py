# What Python's openpyxl needs to only read the given files, in its quick mode.
import sys

import openpyxl

for path in sys.argv[1:]:
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass
