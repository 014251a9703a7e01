{{#HAS_SOURCES}}
<section class="sources" aria-labelledby="sources">
<h2 class="label" id="sources">{{T_ENTRY_SOURCES}}</h2>
<ol>
{{#SOURCES}}
<li>{{#HAS_URL}}<a href="{{URL}}">{{TITLE}}</a>{{/HAS_URL}}{{#NO_URL}}<cite>{{TITLE}}</cite>{{/NO_URL}}{{#HAS_PUBLISHER}}, {{PUBLISHER}}{{/HAS_PUBLISHER}}{{#HAS_YEAR}}, {{YEAR}}{{/HAS_YEAR}}</li>
{{/SOURCES}}
</ol>
</section>
{{/HAS_SOURCES}}
