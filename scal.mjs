import { loadKnowledge } from './dist/index.js';
import { readText } from './dist/read/index.js';
import { parse, parseInstruments } from './dist/parse/index.js';
import { analyze } from './dist/analyze/index.js';
import { link } from './dist/link/index.js';
import { emit } from './dist/emit/index.js';
const k=await loadKnowledge('.');
const rep=(s,n)=>s.repeat(Math.ceil(n/s.length)).slice(0,n);
const T={
 'one line openers': n=>rep('第1条（目的）別表(1)ア附則',n), openers:n=>rep('第1条　\n（目的）\n別表\n(1)\nア\n附則\n議案第1号\n',n), brackets:n=>rep('（「',n),'closed':n=>rep('（以下「甲」という。）',n),dates:n=>rep('令和3年4月1日',n),laws:n=>rep('地方自治法（昭和22年法律第67号）第252条の2第1項、',n),cells:n=>rep('取組\t内容\t甲の役割\t乙の役割\n',n),names:n=>rep('松山市及び東温市、',n),articles:n=>Array.from({length:n/40|0},(_,i)=>`第${i+1}条　甲及び乙は、地方自治法（昭和22年法律第67号）により別に定める。`).join('\n') };
const only=process.argv[2];
for (const [name,f] of Object.entries(T)) { if (only&&name!==only) continue; const r={};
 for (const n of [20000,200000]) { const t=f(n); const b=Buffer.from(t);
  const tm=(s,w)=>{const c=process.cpuUsage();const x=w();const d=process.cpuUsage(c);(r[s]??=[]).push(((d.user+d.system)/1000)|0);return x;};
  const src=readText(b,'x.txt');
  const docs=tm('parse',()=>parseInstruments?parseInstruments(src):[parse(src)]);
  const ags=tm('analyze',()=>docs.map(d=>analyze(d,k.lexicon)));
  const ls=tm('link',()=>ags.map(a=>link(a,k.authorities)));
  tm('emit',()=>ags.map((a,i)=>emit(a,ls[i])));
 }
 console.log(name.padEnd(18),Object.entries(r).map(([s,[a,b]])=>`${s} ${a}→${b} (${(b/a).toFixed(0)}×)`).join('  ')); }
