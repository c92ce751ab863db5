/** Style of the page: light and dark, phone and desk, screen and paper. No web font and no picture, so that no request leaves it. */
const LIGHT = `--page:#ffffff;--panel:#f4f6f8;--ink:#16202a;--quiet:#4a5763;--line:#d4dae0;--link:#0b57a4;--focus:#b3540b;
--strong:#0b6b66;--soft:#8fc9c4;--k1:#8a3b76;--k2:#0b6b66;--k3:#a3660b;--k0:#7b8691;--good:#1d7a3e;--fair:#b7791f;--warn:#845400;--bad:#b3261e;--none:#7b8691;
--h0:#f7d9d5;--h1:#f9e3b4;--h2:#dcebc0;--h3:#8fcfa8;--h4:#1d7a3e;--t0:#16202a;--t1:#16202a;--t2:#16202a;--t3:#16202a;--t4:#ffffff`;
const DARK = `--page:#12181e;--panel:#1c242c;--ink:#e8edf2;--quiet:#aab6c2;--line:#3a4651;--link:#8cc2ff;--focus:#ffb86b;
--strong:#4fc3bb;--soft:#2b6763;--k1:#d68fc2;--k2:#4fc3bb;--k3:#e0ac5a;--k0:#97a3af;--good:#5ccf85;--fair:#e3b04b;--warn:#e3b04b;--bad:#ff8a80;--none:#97a3af;
--h0:#5a2622;--h1:#5e4a17;--h2:#47551f;--h3:#2c6b45;--h4:#5ccf85;--t0:#ffe4e1;--t1:#fff0cf;--t2:#f0f7df;--t3:#e9fff2;--t4:#08240f`;

export const STYLE = `:root{color-scheme:light;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${DARK}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main,header,footer{max-width:1240px;margin:0 auto;padding:0 20px}
h1{font-size:1.75rem;line-height:1.2;margin:1.2rem 0 .3rem}
h2{font-size:1.35rem;line-height:1.25;margin:2.6rem 0 .6rem;padding-top:.8rem;border-top:3px solid var(--ink)}
h3{font-size:1.1rem;line-height:1.3;margin:2rem 0 .5rem}
p{margin:.4rem 0;max-width:75ch}
a{color:var(--link)}
.quiet{color:var(--quiet);font-size:.92rem}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;background:var(--page);padding:.5rem 1rem;z-index:9}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.bar{display:flex;gap:.6rem;flex-wrap:wrap;align-items:center}
nav ul{list-style:none;padding:0;margin:.8rem 0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
nav a{display:inline-block;padding:.25rem 0}
button,select,input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:6px;padding:.45rem .7rem;min-height:44px}
button{cursor:pointer}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(265px,1fr));gap:.8rem;margin:1rem 0;padding:0;list-style:none}
.cards li{background:var(--panel);border-radius:10px;padding:.8rem 1rem}
.cards b{display:block;font-size:1.2rem;line-height:1.25;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.cards span{color:var(--quiet);font-size:.9rem}
figure{margin:1.2rem 0 0}
figcaption{font-weight:600}
figure svg{display:block;width:100%;height:auto}
figure .phone{display:none}
.key{display:flex;gap:1rem;flex-wrap:wrap;font-size:.9rem;margin:.3rem 0}
.key i{display:inline-block;width:1em;height:1em;border-radius:3px;vertical-align:-.12em;margin-right:.35em}
.i-strong{background:var(--strong)}.i-soft{background:var(--soft)}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.5rem 0;min-height:44px}
.wrap{overflow-x:auto;margin:.6rem 0;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.6rem .7rem 0}
.said caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.5rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:var(--panel);vertical-align:bottom;font-weight:600}
tbody th{font-weight:600;min-width:13rem;position:sticky;left:0;background:var(--page)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th.n{white-space:normal}thead th.wide{min-width:6rem}
td.w{min-width:22rem}
tr.sum>*{font-weight:700;border-top:2px solid var(--ink)}
th button{border:0;background:none;padding:.2rem 0;min-height:0;font-weight:600;text-align:inherit}
th[aria-sort] button::after{content:" ↕";color:var(--quiet)}
th[aria-sort=ascending] button::after{content:" ↑";color:inherit}
th[aria-sort=descending] button::after{content:" ↓";color:inherit}
.h0{background:var(--h0);color:var(--t0)}.h1{background:var(--h1);color:var(--t1)}.h2{background:var(--h2);color:var(--t2)}
.h3{background:var(--h3);color:var(--t3)}.h4{background:var(--h4);color:var(--t4)}
.opd{border:1px solid var(--line);border-radius:10px;padding:0 1rem;margin:.7rem 0}
.opd>summary{font-weight:600}
.opd>summary .quiet{font-weight:400}
dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.2rem 1rem;margin:.5rem 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
ol li{margin:.7rem 0}
.tag{display:inline-block;border:1px solid currentColor;border-radius:5px;padding:0 .4em;font-size:.85rem;font-weight:600}
.tag.error{color:var(--bad)}.tag.warning{color:var(--warn)}
footer{margin:3rem auto 2rem;color:var(--quiet);font-size:.9rem}
[hidden]{display:none!important}
@media(max-width:640px){main,header,footer{padding:0 16px}h1{font-size:1.45rem}figure .desk{display:none}figure .phone{display:block}
tbody th{min-width:9rem;max-width:11rem}dl{grid-template-columns:1fr}dt{margin-top:.4rem}.filter label{width:100%}.filter input,.filter select{width:100%}}
@media print{body{font-size:10pt}
.controls,nav,.skip,.back{display:none!important}main,header,footer{max-width:none;padding:0}.wrap{overflow:visible;border:0}
table{font-size:8pt}th,td{padding:.2rem .3rem}tbody th,td.w{min-width:0;position:static}h2,h3,figure{break-after:avoid}tr,figure,li{break-inside:avoid}thead{display:table-header-group}
.opd{border:0;break-before:page;padding:0}details>summary{list-style:none}a{color:inherit;text-decoration:none}}
@page{size:A4;margin:14mm}`;
