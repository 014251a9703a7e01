<article>
<header class="wrap head">
<p class="kicker">{{KIND_LABEL}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p class="lead">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{#HAS_WEBSITE}}<p class="act"><a class="button" href="{{WEBSITE}}">{{T_NETWORK_VISIT}}</a></p>{{/HAS_WEBSITE}}
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{>BODY}}
{{#HAS_CRITERIA}}
<section class="criteria-box" aria-labelledby="criteria">
<table class="criteria">
<caption id="criteria"><span>{{T_NETWORK_CRITERIA}}</span></caption>
<thead>
<tr><th scope="col">{{T_NETWORK_CRITERION}}</th><th scope="col">{{T_NETWORK_MET}}</th><th scope="col">{{T_NETWORK_NOTE}}</th></tr>
</thead>
<tbody>
{{#CRITERIA}}
<tr><th scope="row">{{LABEL}}</th><td><span class="answer answer-{{ANSWER}}">{{ANSWER_LABEL}}</span></td><td>{{NOTE}}</td></tr>
{{/CRITERIA}}
</tbody>
</table>
</section>
{{/HAS_CRITERIA}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{>TOPICS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
