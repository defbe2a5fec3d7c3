# ruff: noqa: E501
"""What word processors put into the clipboard, in the shape of each, and what of it the house keeps."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-family:"Calibri",sans-serif;}
@list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB>The Weir at Ostrey<o:p></o:p></span></p>
<h1 style='mso-outline-level:1'><b><span style='font-size:16.0pt;color:#2F5496'>Low water<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-align:justify'><span style='color:red;mso-fareast-language:EN-US'>The keeper wrote
<b style='mso-bidi-font-weight:normal'>every</b> morning, in <i>pencil</i>,<span style='mso-spacerun:yes'>  </span>of
<st1:place w:st="on"><st1:City w:st="on">Ostrey</st1:City></st1:place>.</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>See <a href="https://weir.example/log?a=1&amp;b=2" target="_blank" style='color:blue'><span
style='text-decoration:underline'>the log</span></a><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><sup><![if !supportFootnotes]>[1]<![endif]></sup></span></a>, <ins
cite="mailto:Ann" datetime="2026-10-01T09:00">as amended</ins><del cite="mailto:Ann">as it was</del>.<span
class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span></p>
<h2><span style='font-weight:normal'>What he kept</span></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>A
<b>rule</b></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>of brass</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>A lamp</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Second</p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal>May</p></td><td><p class=MsoNormal>0.4</p></td></tr></table>
<!--[if gte vml 1]><v:shape id="p1" style='width:10pt'></v:shape><![endif]--><![if !vml]><img width=20 height=20
src="file:///C:/x.png"><![endif]>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span
class=MsoFootnoteReference>[1]</span></a> Kept in the tower.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it?</p></div></div>
<!--EndFragment--></body></html>"""
FROM_WORD = (
    "<h2>The Weir at Ostrey</h2><h2>Low water</h2>"
    "<p>The keeper wrote <strong>every</strong> morning, in <em>pencil</em>, of Ostrey.</p>"
    '<p>See <a href="https://weir.example/log?a=1&amp;b=2" rel="noopener">the log</a>[1], as amended.</p>'
    "<h3>What he kept</h3><ul><li>A <strong>rule</strong><ul><li>of brass</li></ul></li><li>A lamp</li></ul>"
    "<ol><li>First</li><li>Second</li></ol><p>May</p><p>0.4</p><p>[1] Kept in the tower.</p>"
)

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5c1e7f42-7fff-aaaa-bbbb-1234567890ab">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;
background-color:transparent;font-weight:400;font-style:normal;">High water</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;color:#ff0000;font-weight:400;">He came </span><span
style="font-weight:700;font-style:normal;">twice</span><span style="font-weight:400;">, and </span><span
style="font-weight:700;font-style:italic;">never</span><span style="font-weight:400;"> said why: </span><a
href="https://www.google.com/url?q=https://weir.example/why?x%3D1&amp;sa=D&amp;source=editors&amp;ust=1"
style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">a letter</span></a><span>.</span></p><br />
<h3 dir="ltr"><span style="font-weight:400;">Afterwards</span></h3>
<ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p
dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li><ul><li dir="ltr" aria-level="2"
style="font-style:normal;"><p dir="ltr" role="presentation"><span style="font-style:italic;">Under one</span></p></li></ul><li
dir="ltr" aria-level="1"><p role="presentation"><span>Two</span></p></li></ul>
<p dir="ltr"><span><span style="border:none;display:inline-block;"><img src="https://lh7.example/x" width="10"></span></span></p>
</b><br class="Apple-interchange-newline">"""
FROM_GOOGLE = (
    "<h2>High water</h2><p>He came <strong>twice</strong>, and <strong><em>never</em></strong> said why: "
    '<a href="https://weir.example/why?x=1" rel="noopener">a letter</a>.</p><h3>Afterwards</h3>'
    "<ul><li>One<ul><li><em>Under one</em></li></ul></li><li>Two</li></ul>"
)

ONLINE = """<div class="OutlineElement"><p class="Paragraph" paraid="1"><span data-contrast="auto" class="TextRun"><span
class="NormalTextRun" style="font-weight:bold">Bold</span></span><span class="EOP">&nbsp;</span></p></div>
<div class="ListContainerWrapper"><ol class="NumberListStyle1" role="list"><li data-aria-level="1" class="OutlineElement"><p
class="Paragraph"><span class="TextRun">One</span></p></li></ol></div>
<div class="ListContainerWrapper"><ol class="NumberListStyle1" role="list"><li data-aria-level="2" class="OutlineElement"><p
class="Paragraph"><span class="TextRun">Under one</span></p></li></ol></div>"""
FROM_ONLINE = "<p><strong>Bold</strong></p><ol><li>One<ol><li>Under one</li></ol></li></ol>"

SITE = """<aside class="promo"><p>Read <cite>this</cite></p></aside><blockquote>So <u>he</u> <s>said</s><br>twice</blockquote>
<p style="display:none">Not this</p><script>alert(1)</script><a href="javascript:alert(1)">Nor that</a>"""
FROM_SITE = "<p>Read <em>this</em></p><p>So he said<br>twice</p><p>Nor that</p>"

PAGES = """<style>p.p1 {margin: 0.0px} span.s1 {font-kerning: none}</style><p class="p1"><span class="s1"><b>Low</b> and
<i>high</i></span></p><p class="p2"><span class="s1"></span><br></p><ul class="ul1"><li class="li1"><span class="s2"></span>A
lamp</li></ul>"""
FROM_PAGES = "<p><strong>Low</strong> and <em>high</em></p><ul><li>A lamp</li></ul>"

MAIL = """<div dir="ltr"><div>He came <b>twice</b></div><div><br></div><div>and went</div><div class="gmail_quote"><div
class="gmail_attr">On Monday he wrote:<br></div><blockquote class="gmail_quote">No</blockquote></div></div>"""
FROM_MAIL = "<p>He came <strong>twice</strong></p><p>and went</p><p>On Monday he wrote:</p><p>No</p>"

# Whoever counts like this, their words arrive all the same.
MISCOUNTED = """<ul><li aria-level="-1">A</li><li aria-level="1.5">B</li><ul><li>Under B</li></ul><li data-aria-level="-3">C</li>
<li aria-level="1e99">Under C</li></ul><p role="heading" aria-level="-2">D</p>"""
FROM_MISCOUNTED = "<ul><li>A</li><li>B<ul><li>Under B</li></ul></li><li>C<ul><li>Under C</li></ul></li></ul><h2>D</h2>"

PASTES = {
    "word": (WORD, FROM_WORD),
    "google": (GOOGLE, FROM_GOOGLE),
    "word online": (ONLINE, FROM_ONLINE),
    "pages": (PAGES, FROM_PAGES),
    "a mail": (MAIL, FROM_MAIL),
    "another site": (SITE, FROM_SITE),
    "miscounted": (MISCOUNTED, FROM_MISCOUNTED),
}
