"""Everything that can stand in a body, each in the form in which it is kept."""

import uuid

KEY = str(uuid.UUID(int=5))
KINDS = {
    "marks": "<p>A <strong>b <em>c</em></strong> <s>d</s> H<sub>2</sub>O x<sup>2</sup> <code>e</code></p>",
    "code in marks": '<p><strong><code>a</code></strong> <a href="/x/" rel="noopener"><code>b</code></a></p>',
    "links": '<p><a href="https://a.example/?b=1&amp;c=2" rel="noopener">d</a>'
    ' <a href="mailto:a@b.example" rel="noopener">e</a></p>',
    "lines": "<p>A<br>b</p>\n<hr>\n<p>c&nbsp;d</p>",
    "headings": '<h2>A <em>b</em><sup data-note="c"></sup></h2>\n<h3>D</h3>',
    "lists": "<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>",
    "code": "<pre><code>a = 1\n  b &lt; 2\n\n\tc</code></pre>",
    "quote": "<blockquote><p>A</p><p><cite>B</cite></p></blockquote>",
    "pull quote": "<aside><p>A</p></aside>",
    "notes": '<p>A<sup data-note="See https://a.example/ &amp; &quot;more&quot;"></sup>,'
    ' <em>b<sup data-note="C"></sup> d</em>.</p>',
    "note alone": '<p><sup data-note="A"></sup></p>',
    "picture": f'<figure data-picture="{KEY}" data-alt="A &quot;b&quot;" data-caption="C" data-credit="D"></figure>',
    "picture in a quote": f'<blockquote><figure data-picture="{KEY}"></figure></blockquote>',
    "embed": '<figure data-embed="https://vimeo.com/1" data-title="T"></figure>',
    "table": '<table data-caption="A"><thead><tr><th scope="col"></th><th scope="col" colspan="2">B</th></tr></thead>'
    '<tbody><tr><th scope="row" rowspan="2">C</th><td>1</td><td><p>2</p><p>3</p></td></tr>'
    "<tr><td><ul><li>4</li></ul></td><td></td></tr></tbody></table>",
    "bare table": "<table><tbody><tr><td>1</td></tr></tbody></table>",
    "headings alone": '<table><thead><tr><th scope="col">1</th></tr></thead></table>',
}
EVERYTHING = "\n".join(["<p>The first.</p>", *KINDS.values(), "<p>The last.</p>"])
