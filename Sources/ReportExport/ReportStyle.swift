/// How the report looks around the document's own styles: one column on a screen, A4 on paper.
///
/// It uses the tokens of the style sheets before it and never defines a colour of its own.
let reportStyle = """
    :root { color-scheme: light; }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body.report {
      margin: 0 auto; max-width: 66rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
      font-family: var(--sans); font-size: 1.0625rem; line-height: 1.5; overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; overflow-wrap: break-word; margin: 1.6em 0 .5em; }
    h1 { font-size: 2.2rem; margin-top: .5rem; } h2 { font-size: 1.7rem; } h3 { font-size: 1.35rem; }
    h4, h5, h6 { font-size: 1.1rem; }
    p, ul, ol, dl, .note, .table-block, .figure { margin: 0 0 1rem; }
    a { color: var(--teal); } :focus-visible { outline: 3px solid var(--teal); outline-offset: 3px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; padding: .6em 1em; background: var(--card); }
    .title .subtitle { font-size: 1.25rem; color: var(--soft); } .title .facts { margin-top: 1.5rem; }
    .contents { margin: 2rem 0; padding: 1rem 1.25rem; background: var(--card); }
    .contents { border: 1px solid var(--hair); border-radius: var(--r); }
    .contents h2 { font-size: 1.25rem; margin: 0 0 .5rem; } .contents ol { margin: 0; padding-left: 1.5em; }
    .contents li { margin-top: .3em; } .contents > ol > li > a { font-weight: 700; }
    .contents a { display: inline-block; min-height: 1.5rem; overflow-wrap: anywhere; }
    main > .chapter { border-top: 2px solid var(--hair); margin-top: 3rem; }
    .chapter > .kicker { margin: 1.6rem 0 -1.2rem; font-size: .95rem; flex-wrap: wrap; }
    .chapter > .lead { font-size: 1.15rem; }
    .figure { margin-inline: 0; } .figure > .drawing { margin: 1rem 0; }
    .facts dd { min-width: 0; overflow-wrap: anywhere; }
    .numbers b { font-size: 1.4rem; line-height: 1.1; }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; }
    .columns > div { min-width: 0; }
    .table-box { position: relative; overflow-x: auto; } .data th, .data td { overflow-wrap: break-word; }
    .data.plain th:last-child, .data.plain td:last-child { padding-right: 0; }
    .data.plain td .user { display: inline-block; min-width: 8em; }
    .table-note { font-size: .95rem; margin: .5rem 0 0; }
    footer { margin-top: 4rem; padding-top: 1rem; border-top: 2px solid var(--hair); color: var(--soft); }

    @media screen and (max-width: 43.75rem) {
      body.report { padding-top: 1.25rem; }
      h1 { font-size: 1.75rem; } h2 { font-size: 1.45rem; } h3 { font-size: 1.2rem; }
      .figure > .drawing { display: none; }
      .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: .5em; }
      .data.map { min-width: 36rem; } .data.plain:has(th:nth-child(5)) { min-width: 36rem; }
    }

    @page {
      size: A4; margin: 18mm 16mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
    }
    @page tall { size: A4; }
    @page wide { size: A4 landscape; }
    @media print {
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html, body.report { background: none; } body.report { max-width: none; padding: 0; font-size: 10.5pt; }
      h1 { font-size: 22pt; } h2 { font-size: 17pt; } h3 { font-size: 13pt; } h4, h5, h6 { font-size: 11pt; }
      .skip, footer { display: none; } a { color: inherit; text-decoration: none; }
      .chapter { page: tall; } main > .chapter { border-top: 0; margin-top: 0; } main > .chapter > h2 { margin-top: 0; }
      .chapter:has(> .table-block > .table-box > .data.map, > .table-block .data.plain th:nth-child(9)) { page: wide; }
      .chapter > :is(h2, h3):has(+ .chapter > .table-block > .table-box > .data.map) { page: wide; }
      h1, h2, h3, h4, h5, h6, caption, .kicker, .lead, .drawing, .facts dt { break-after: avoid; }
      .drawing, tr, .points li, .numbers li, .quotes li, .note, .facts dt, .facts dd, .contents li { break-inside: avoid; }
      thead { display: table-header-group; } p, li, dd { orphans: 3; widows: 3; }
      .table-box { overflow: visible; } .data.map { font-size: 9.5pt; }
      .contents { background: none; }
    }
    """
