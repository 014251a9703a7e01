<header class="wrap head">
{{#HAS_KIND_LABEL}}<p class="kicker">{{KIND_LABEL}}</p>{{/HAS_KIND_LABEL}}
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}
<p class="lead">{{SUMMARY}}</p>
{{/HAS_SUMMARY}}
</header>
