<article>
<header class="wrap head">
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
{{>SOURCES}}
{{>UPDATED}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_CONTENTS}}">
{{>CONTENTS}}
</aside>
</div>
</article>
{{>RELATED}}
