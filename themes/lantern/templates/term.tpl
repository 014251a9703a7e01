<header class="wrap head">
<p class="kicker"><a href="{{TAXONOMY_URL}}">{{TAXONOMY}}</a></p>
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}
<p class="lead">{{SUMMARY}}</p>
{{/HAS_SUMMARY}}
</header>
<section class="wrap band" aria-labelledby="count">
<h2 class="label" id="count">{{COUNT_TEXT}}</h2>
{{#HAS_CARDS}}
<ul class="cards mixed">
{{#CARDS}}
<li>{{>ENTRY_CARD}}</li>
{{/CARDS}}
</ul>
{{/HAS_CARDS}}
{{#NO_CARDS}}<p>{{T_LIST_EMPTY}} <a href="{{HOME_URL}}">{{T_ERROR_HOME}}</a></p>{{/NO_CARDS}}
{{>PAGING}}
</section>
{{#HAS_SIBLINGS}}
<nav class="wrap band" aria-labelledby="siblings">
<h2 class="label" id="siblings">{{TAXONOMY}}</h2>
<ul class="tags">
{{#SIBLINGS}}
<li><a class="tag" href="{{URL}}"{{#CURRENT_TERM}} aria-current="page"{{/CURRENT_TERM}}>{{LABEL}}{{#HAS_COUNT}} <span class="count">{{COUNT}}</span>{{/HAS_COUNT}}</a></li>
{{/SIBLINGS}}
</ul>
</nav>
{{/HAS_SIBLINGS}}
