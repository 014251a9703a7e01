<div class="wrap head error-head">
<p class="error-status" aria-hidden="true">{{STATUS}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_MESSAGE}}<p class="lead">{{MESSAGE}}</p>{{/HAS_MESSAGE}}
{{>SEARCH_FORM}}
<p><a class="more" href="/">{{T_ERROR_HOME}}</a></p>
</div>
