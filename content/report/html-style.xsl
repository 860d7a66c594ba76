<?xml version="1.0" encoding="UTF-8"?>
<!-- How the HTML looks: screen first, then phone, then A4. The text of a style element is raw in HTML, so no
     greater-than sign, ampersand or quote from data may stand here; t:css() sees to the one text that is put in. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <xsl:template name="style">
    <!-- What stands on every printed page, besides its number. -->
    <xsl:param name="edition"><xsl:call-template name="editions"/></xsl:param>
    <xsl:param name="head">
      <xsl:call-template name="firm-name"/> – <xsl:value-of select="title"/>
    </xsl:param>
    <style>
:root {
  --ink: #1d2b36; --quiet: #56636e; --line: #d3dae0; --wash: #f4f7f8; --accent: #1f4e6b;
  --met: #1f6f5b; --partial: #8a5a00; --unmet: #a5322a; --unknown: #5b4a8a; --unanswered: #56636e;
  --sans: "Hiragino Sans", "Hiragino Kaku Gothic ProN", "BIZ UDPGothic", "Noto Sans CJK JP", "Noto Sans JP",
    "Yu Gothic Medium", Meiryo, system-ui, sans-serif;
  --serif: "Hiragino Mincho ProN", "BIZ UDPMincho", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", Georgia, serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 3.5rem 2rem 4rem; max-width: 52rem; background: #fff; color: var(--ink);
  font: 1rem/1.8 var(--sans); overflow-wrap: anywhere; line-break: strict; font-variant-numeric: tabular-nums;
}
h1, h2, h3, h4, p, dl, dd, ol, ul, figure { margin: 0; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.4; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: .04em; }
h2 { font-size: 1.45rem; margin: 3.5rem 0 1.1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.06rem; line-height: 1.6; }
h4 { font-size: 1rem; line-height: 1.6; }
p + p { margin-top: .6rem; }
a { color: var(--accent); text-decoration-color: #9db4c2; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid #c98f1b; outline-offset: 2px; }
.quiet, dt, caption, figcaption { color: var(--quiet); font-size: .875rem; font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.mark { display: inline-block; min-width: 1em; text-align: center; }
.met { --state: var(--met); } .partial { --state: var(--partial); } .unmet { --state: var(--unmet); }
.unknown { --state: var(--unknown); } .unanswered, .not-applicable { --state: var(--unanswered); }
.state { color: var(--state); font-weight: 600; font-size: .9375rem; }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid var(--accent); border-radius: 3px;
  color: var(--accent); font-size: .8125rem; line-height: 1.5; }
.under { display: block; font-weight: 400; font-size: .875rem; color: var(--quiet); }

.cover { border-top: 6px solid var(--accent); padding-top: 1.6rem; }
.cover .firm { font-size: 1.25rem; margin: .5rem 0 1.6rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .9rem 2rem;
  padding: 1.1rem 1.3rem; background: var(--wash); border-radius: 6px; line-height: 1.6; }
.facts .wide { grid-column: 1 / -1; }

.score { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; align-items: flex-start; }
.score .verdict { flex: 1 1 18rem; padding-top: .5rem; }
.figure { white-space: nowrap; line-height: 1.2; }
.figure .quiet { display: block; }
.figure b { font: 600 3.4rem/1.15 var(--serif); color: var(--accent); letter-spacing: .01em; }
.figure .of { margin-left: .3em; font-size: 1.15rem; color: var(--quiet); }
.verdict .band { font-size: 1.1rem; font-weight: 600; line-height: 1.6; }
svg { display: block; overflow: visible; }
svg text { font: .8125rem var(--sans); fill: var(--ink); }
.scale { margin-top: 1.2rem; }
svg .band { fill: var(--accent); stroke: #fff; stroke-width: 2; }
svg .tick, svg .end { stroke: var(--ink); stroke-width: 1.5; }
svg path.reach, svg rect.reach { fill: var(--ink); }
.bands { list-style: none; padding: 0; margin-top: .6rem; line-height: 1.7; }
.bands li { display: grid; grid-template-columns: 6.5rem 1fr auto; color: var(--quiet); padding: .1rem .6rem; border-radius: 4px; }
.bands .current { color: var(--ink); background: var(--wash); font-weight: 600; }
.totals { list-style: none; padding: 0; margin-top: 1.6rem; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
.totals li { color: var(--state); }
.totals b { font-size: 1.2rem; color: var(--ink); }
.bars { margin-top: 1.4rem; }
.bars figcaption { margin-bottom: .5rem; }
svg.patterns { position: absolute; }
svg .part { stroke: #7b8790; stroke-width: 1; }
svg .part.met { stroke: #1f6f5b; }
svg .part.unanswered { stroke-dasharray: 3 3; }
svg .plate { fill: #fff; fill-opacity: .92; }
svg .count { font-weight: 600; font-size: .78rem; }
svg .count.met { fill: #fff; }
.radar { margin: 1.8rem 0 0; display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; }
.radar figcaption { flex: 0 0 100%; }
.radar svg { flex: 1 1 18rem; max-width: 25rem; }
.radar ol { flex: 1 1 14rem; padding-left: 1.6rem; }
svg .ring { fill: none; stroke: #c3ccd3; stroke-width: 1; }
svg .possible { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 5 4; }
svg .sure { fill: var(--accent); fill-opacity: .22; stroke: var(--accent); stroke-width: 2; }

.measures { list-style: none; padding: 0; counter-reset: measure; }
.measures li { counter-increment: measure; position: relative; padding: 1.1rem 0 1.2rem 3rem; border-bottom: 1px solid var(--line); }
.measures li:first-child { padding-top: 0; }
.measures li::before { content: counter(measure); position: absolute; left: 0; width: 2rem; height: 2rem;
  border-radius: 50%; background: var(--accent); color: #fff; font-weight: 600; line-height: 2rem; text-align: center; }
.measures .effect { color: var(--met); font-weight: 600; font-size: .9375rem; }
.measures p + p { margin-top: .2rem; }
.terms { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; margin: .45rem 0; line-height: 1.6; }
.terms div { display: flex; gap: .55em; align-items: baseline; }
.closes { line-height: 1.7; font-size: .9375rem; }
.item { display: inline-block; margin-right: .7em; }

table { width: 100%; border-collapse: collapse; line-height: 1.6; }
caption { text-align: left; padding-bottom: .5rem; }
th { text-align: left; }
thead th { font-size: .875rem; font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 600; }
th, td { padding: .55rem .9rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th.number { text-align: right; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; border-top: 1px solid var(--ink); }
.gaps td.number, .later td.number { text-align: left; width: 2.6rem; color: var(--quiet); }
.gaps thead th.number, .later thead th.number { text-align: left; }
.gaps tbody th { width: 46%; }
.plain { list-style: none; padding: 0; }
.plain li + li { margin-top: .35rem; }
.later { margin-top: 2rem; }
.later tbody th { width: 50%; }
.sections .word { display: block; font-size: .75rem; }
.sections thead th .mark { color: var(--state); }
.tally { max-width: 34rem; margin: 1.2rem 0 1.6rem; }
.statement { margin-top: 2.2rem; font-size: .9375rem; table-layout: fixed; }
.statement caption { font: 600 1.2rem/1.6 var(--serif); color: var(--accent); }
.statement thead th:first-child { width: 36%; }
.statement thead th:last-child { width: 15%; }

.logo { display: block; width: auto; height: auto; max-width: 12rem; max-height: 4rem; margin-bottom: 1rem; }
.risk-map svg { max-width: 34rem; margin: .4rem 0 1.4rem; }
.risk-map svg text { font-size: 13px; }
.degree-1 { fill: #f9dedb; background: #f9dedb; } .degree-2 { fill: #fdf0d5; background: #fdf0d5; }
.degree-3 { fill: #dcefe8; background: #dcefe8; }
.degree { padding: .1rem .5rem; border-radius: 4px; white-space: nowrap; }
svg .asset { fill: #fff; stroke: var(--ink); stroke-width: 1.2; }
svg .band-name { fill: var(--quiet); }
svg text.number { font-weight: 600; }
.risks td.number:first-child { text-align: left; width: 2.6rem; color: var(--quiet); }
.risks tbody th { width: 32%; }
.risks thead th.number:first-child { text-align: left; }
.tasks, .days { margin-bottom: 2rem; } .days { max-width: 34rem; }
.weeks .phase { padding-top: 1.1rem; color: var(--accent); font-size: .9375rem; }
.weeks .day { white-space: nowrap; } .weeks .bar { width: 26%; }
.weeks .figures { font-size: .8125rem; color: var(--quiet); }
svg .track { fill: var(--line); } svg .span { fill: var(--accent); }
svg .way { stroke: var(--accent); stroke-width: 2.5; } svg .point { fill: #fff; stroke: var(--accent); stroke-width: 2.5; }
.trend { margin-bottom: 1rem; }

.paper table { margin-top: 1rem; table-layout: fixed; }
.paper td.rated { background: var(--paper); padding-left: .5rem; }
.paper .end { text-align: right; } .paper .centre { text-align: center; }
.paper .facts { margin: .8rem 0 1.4rem; grid-template-columns: 1fr; gap: .25rem; }
.paper .facts div { display: grid; grid-template-columns: minmax(7rem, 1fr) 4fr; gap: 0 1rem; align-items: baseline; }
.paper [class^="as-"] { border: 0; padding: 0; }
.paper .as-4, .paper .as-5 { margin: 1.5rem 0 .3rem; font: 600 1rem/1.6 var(--sans); }
.paper h3, .paper .as-3 { margin: 2.2rem 0 .6rem; font: 600 1.2rem/1.6 var(--serif); color: var(--accent); }
.paper h4, .paper h5 { margin: 1.5rem 0 .3rem; } .paper h5 { font-size: 1rem; line-height: 1.6; }
.paper p + .bars, .paper table + p { margin-top: 1rem; }
.paper .note, .paper li { margin-top: .4rem; }
.paper.landscape { max-width: 78rem; }
.paper .advice { padding: .5rem .8rem; border: 1px dashed var(--quiet); border-radius: 4px; font-size: .875rem; color: var(--quiet); }
.form th, .form td { padding: .3rem .4rem; border: 1px solid #8a959e; }
.form th:last-child, .form td:last-child { padding-right: .4rem; }
.form { font-size: .875rem; line-height: 1.45; } .form thead th { font-size: .8125rem; text-align: center; vertical-align: middle; }
.paper .box { padding: .7rem 1rem; border: 1px solid var(--accent); border-radius: 4px; }
.paper .lead { font: 600 1.2rem/1.6 var(--serif); color: var(--accent); }
.blank[style] { display: inline-block; border-bottom: 1px solid var(--ink); min-height: 1.2em; max-width: 100%; }
.meter { margin-top: .8rem; line-height: 1.6; }
.meter .track { display: flex; border: 1px solid var(--line); }
.meter .counts { font-size: .875rem; color: var(--quiet); } .meter .counts span { margin-right: 1rem; }
.meter .part { background: var(--paper); color: var(--state); overflow: hidden; text-align: center; border-right: 1px solid var(--line); }
.paper .met { --paper: #dcefe8; } .paper .partial { --paper: #fdf0d5; } .paper .unmet { --paper: #f9dedb; }
.paper .unknown { --paper: #e7e2f2; } .paper .unanswered { --paper: #f4f7f8; } .paper .not-applicable { --paper: #fff; }
.compact th, .compact td { padding-top: .22rem; padding-bottom: .22rem; }
.compact h3, .compact .as-3 { margin: 1.1rem 0 .3rem; font-size: 1.1rem; } .compact table { margin-top: .4rem; }
.compact .cover .firm { margin-bottom: .8rem; } .compact main ol, .compact main ul { padding-left: 1.6rem; }

.answers h3 { margin: 2.2rem 0 .4rem; font-family: var(--serif); font-size: 1.2rem; color: var(--accent); }
.answer { padding: .9rem 0 1rem; border-bottom: 1px solid var(--line); }
.answer .states { line-height: 1.6; }
.answer .question { margin-top: .2rem; }
.said { list-style: none; padding: 0 0 0 1rem; margin-top: .4rem; border-left: 3px solid var(--line); }
.said li + li { margin-top: .5rem; }
.note { white-space: pre-line; margin-top: .1rem; }
.note .quiet { margin-right: .4em; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--quiet); }

@media (max-width: 36rem) {
  body { padding: 1.4rem 1rem 3rem; line-height: 1.75; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.25rem; margin-top: 2.8rem; }
  .facts { grid-template-columns: 1fr 1fr; gap: .7rem 1rem; padding: .9rem 1rem; }
  .figure b { font-size: 2.7rem; }
  .bands li { grid-template-columns: 5rem 1fr auto; padding: .1rem .3rem; }
  .measures li { padding-left: 2.6rem; }
  th, td { padding-right: .6rem; font-size: .9375rem; }
  .gaps td.number, .later td.number { width: 1.8rem; }
  .sections th, .sections td { padding-right: .35rem; font-size: .875rem; }
  .sections .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}

@page {
  size: A4; margin: 18mm 17mm 20mm;
  @top-right { content: <xsl:value-of select="t:css(normalize-space($head))"/>; font: 7.5pt/1.4 var(--sans), sans-serif; color: #56636e; }
  @bottom-left { content: <xsl:value-of select="t:css(normalize-space($edition))"/>; font: 7.5pt/1.4 var(--sans), sans-serif; color: #56636e; width: 82%; vertical-align: top; padding-top: 3mm; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt/1.4 var(--sans), sans-serif; color: #56636e; vertical-align: top; padding-top: 3mm; }
}
@page :first { @top-right { content: none; } }
@media print {
  html { font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { padding: 0; max-width: none; line-height: 1.65; }
  a { color: inherit; text-decoration: none; }
  .paper .advice { display: none; }
  h2 { margin-top: 2.4rem; }
  h2, h3, h4, caption, thead { break-after: avoid; }
  tr, .risk-map, .trend, .days, .sections, .tally, .answer, .measures li, .scale, .radar, svg, .score, .facts { break-inside: avoid; }
  .score, .bars figcaption { break-after: avoid; }
  .answer:has(.note) { break-inside: auto; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  p, li { orphans: 3; widows: 3; }
  .compact .cover { padding-top: .9rem; } .compact h1 { font-size: 1.5rem; } .compact { font-size: 9pt; line-height: 1.5; }
  .compact .quiet, .compact footer { font-size: 8pt; }
}
    </style>
  </xsl:template>

</xsl:stylesheet>
