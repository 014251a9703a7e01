{{#HAS_HEADINGS}}
<nav class="contents" aria-labelledby="contents">
<h2 class="label" id="contents">{{T_ENTRY_CONTENTS}}</h2>
<ol>
{{#HEADINGS}}
<li class="level-{{LEVEL}}"><a href="{{URL}}">{{LABEL}}</a></li>
{{/HEADINGS}}
</ol>
</nav>
{{/HAS_HEADINGS}}
