/// How the sheets look: black on white and large, with every question in one piece, on paper and on a screen.
let sheetsStyle = """
    :root { color-scheme: light; }
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #000; font: 13pt/1.4 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
    main { max-width: 190mm; margin: 0 auto; padding: 6mm; overflow-wrap: break-word; }
    h1, h2, h3, h4 { line-height: 1.2; margin: 0 0 2mm; } h1 { font-size: 24pt; } h2 { font-size: 19pt; }
    h3 { font-size: 15pt; } h4 { font-size: 13pt; } p, ul, ol { margin: 0 0 2.5mm; } ul, ol { padding: 0; }
    .hint { padding: 3mm 4mm; border: 1px solid #000; border-radius: 2mm; }
    .place, .lead { font-size: 14pt; } .number { display: inline-block; min-width: 1.6em; }
    .code { display: flex; gap: 3mm; align-items: end; font-weight: 700; margin: 6mm 0; } .code .line { flex: 1; }
    .notice { margin-top: 6mm; padding: 4mm 5mm 1.5mm; border: 1.5px solid #000; border-radius: 2mm; font-size: 12pt; }
    .told { font-weight: 600; } .told ~ .told { font-weight: 400; } .label { font-weight: 600; margin-bottom: 1.5mm; }
    .part { margin-top: 12mm; } .part > h2 { border-bottom: 2px solid #000; padding-bottom: 2mm; }
    .question { padding: 3.5mm 0 4mm; border-bottom: 1px solid #767676; } .field { margin-top: 2mm; }
    .piece > h3 { margin-top: 6mm; } .points { padding-left: 6mm; font-size: 12pt; }
    .boxes { list-style: none; } .boxes li { display: flex; gap: 2.5mm; align-items: start; margin-bottom: 1.8mm; }
    .boxes.many { columns: 2; column-gap: 8mm; font-size: 12pt; } .boxes.many li { break-inside: avoid; }
    .boxes.row { display: flex; flex-wrap: wrap; gap: 1mm 8mm; } .boxes li > span:nth-child(2) { min-width: 0; }
    .boxes li > .line { flex: 1; min-width: 30mm; height: 6mm; }
    .box { flex: none; display: inline-block; width: 5.2mm; height: 5.2mm; border: 1.6px solid #000; border-radius: .6mm; }
    .line { display: block; height: 8mm; border-bottom: 1.2px solid #000; } .detail { font-weight: 600; }
    .unknown { float: right; font-weight: 400; } .unknown .box { vertical-align: -1mm; }
    .rail { display: block; width: 100%; height: auto; } .rail line { stroke: #000; stroke-width: 2; }
    .rail .axis, .rail .long { stroke-width: 3.5; }
    .stops { list-style: none; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 3mm; }
    .stops { margin-top: 1mm; font-size: 10.5pt; line-height: 1.3; } .stops b { display: block; text-align: center; }
    .grid { border-collapse: collapse; width: 100%; font-size: 11.5pt; } .grid th, .grid td { border: 1px solid #000; }
    .grid th, .grid td { padding: .8mm 2mm; text-align: center; font-weight: 400; } .grid tbody th { text-align: left; }
    @page { size: A4 portrait; margin: 20mm 16mm 18mm; @top-right { font: 700 11pt Arial, sans-serif; } }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 10pt Arial, sans-serif; } }
    @media print {
      .hint { display: none; } main { max-width: none; padding: 0; }
      .part { break-before: page; margin-top: 0; }
      .part.brief { break-before: auto; break-inside: avoid; margin-top: 10mm; } .question, .notice, .field, .boxes li, tr { break-inside: avoid; }
      .piece { break-inside: avoid; } h1, h2, h3, h4, .label, .told, .lead { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
    }
    """
