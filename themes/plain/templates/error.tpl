<h1>{{TITLE}}</h1>
{{#HAS_MESSAGE}}<p class="lead">{{MESSAGE}}</p>{{/HAS_MESSAGE}}
{{>SEARCH_FORM}}
