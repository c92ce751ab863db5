/** The page's only script: sort, filter, theme, and opening what is linked or printed. The page reads in full without it. */
export const SCRIPT = `(function(){'use strict';
var doc=document,root=doc.documentElement;
doc.querySelectorAll('.controls').forEach(function(e){e.hidden=false});
var theme=doc.getElementById('theme');
if(theme){var dark=function(){var t=root.getAttribute('data-theme');return t?t==='dark':matchMedia('(prefers-color-scheme: dark)').matches};
var say=function(){theme.textContent=dark()?theme.dataset.light:theme.dataset.dark};
theme.addEventListener('click',function(){root.setAttribute('data-theme',dark()?'light':'dark');say()});say()}
var lang=root.lang||'id';
function key(row,i){var c=row.cells[i];return c.dataset.v!==undefined?c.dataset.v:c.textContent.trim()}
function compare(a,b,number){
if(number){var x=a===''?null:Number(a),y=b===''?null:Number(b);if(x===null||y===null)return x===y?0:x===null?1:-1;return x-y}
return a.localeCompare(b,lang,{numeric:true,sensitivity:'base'})}
doc.querySelectorAll('table.sort').forEach(function(table){
var heads=Array.prototype.slice.call(table.tHead.rows[0].cells),body=table.tBodies[0];
heads.forEach(function(head,i){var button=head.querySelector('button');if(!button)return;
button.addEventListener('click',function(){
var number=head.classList.contains('n'),now=head.getAttribute('aria-sort');
var down=now==='descending'?false:now==='ascending'?true:number;
heads.forEach(function(h){if(h.hasAttribute('aria-sort'))h.setAttribute('aria-sort','none')});
head.setAttribute('aria-sort',down?'descending':'ascending');
var rows=Array.prototype.slice.call(body.rows).map(function(row,n){return{row:row,k:key(row,i),n:n}});
rows.sort(function(a,b){var c=compare(a.k,b.k,number);
var empty=number&&(a.k===''||b.k==='');return (empty||!down?c:-c)||a.n-b.n});
rows.forEach(function(r){body.appendChild(r.row)})})})});
doc.querySelectorAll('.filter').forEach(function(form){
var table=doc.getElementById(form.dataset.table),words=form.querySelector('input'),only=form.querySelector('select'),said=form.querySelector('output');
var rows=Array.prototype.slice.call(table.tBodies[0].rows),all=rows.length;
function run(){var want=words.value.toLowerCase().split(/\\s+/).filter(Boolean),kind=only?only.value:'',shown=0;
rows.forEach(function(row){var text=row.dataset.t||'';
var ok=want.every(function(w){return text.indexOf(w)>=0})&&(!kind||(' '+(row.dataset.k||'')+' ').indexOf(' '+kind+' ')>=0);
row.hidden=!ok;if(ok)shown++});
said.textContent=form.dataset.said.replace('{n}',shown.toLocaleString(lang)).replace('{m}',all.toLocaleString(lang))}
form.addEventListener('submit',function(e){e.preventDefault()});
words.addEventListener('input',run);if(only)only.addEventListener('change',run);run()});
function openLinked(){var id=decodeURIComponent(location.hash.slice(1)),e=id&&doc.getElementById(id);if(!e)return;
var d=e.closest('details')||e.querySelector('details');for(var x=d;x;x=x.parentElement&&x.parentElement.closest('details'))x.open=true;e.scrollIntoView()}
addEventListener('hashchange',openLinked);openLinked();
var toggle=doc.getElementById('toggle');
if(toggle)toggle.addEventListener('click',function(){var open=toggle.getAttribute('aria-pressed')!=='true';
doc.querySelectorAll('details.opd').forEach(function(d){d.open=open});
toggle.setAttribute('aria-pressed',String(open));toggle.textContent=open?toggle.dataset.close:toggle.dataset.open});
var closed=[];
addEventListener('beforeprint',function(){closed=Array.prototype.filter.call(doc.querySelectorAll('details'),function(d){return !d.open});closed.forEach(function(d){d.open=true})});
addEventListener('afterprint',function(){closed.forEach(function(d){d.open=false});closed=[]});
})();`;
