<article>
<header class="wrap head">
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
</header>
<div class="wrap columns">
{{#HAS_HEADINGS}}
<aside class="column-side" aria-label="{{T_ENTRY_CONTENTS}}">
{{>CONTENTS}}
</aside>
{{/HAS_HEADINGS}}
<div class="column-main">
{{>HERO}}
{{>BODY}}
</div>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
