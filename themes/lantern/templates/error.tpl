<div class="wrap head error-head">
<p class="error-status" aria-hidden="true">{{STATUS}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_MESSAGE}}<p class="lead">{{MESSAGE}}</p>{{/HAS_MESSAGE}}
{{#HAS_DETAIL}}<p lang="en" dir="ltr">{{DETAIL}}</p>{{/HAS_DETAIL}}
{{#HAS_GUESS_URL}}<p class="suggestion">{{T_SEARCH_DID_YOU_MEAN}} <a href="{{GUESS_URL}}">{{GUESS}}</a></p>{{/HAS_GUESS_URL}}
{{>SEARCH_FORM}}
<p><a class="more" href="{{HOME_URL}}">{{T_ERROR_HOME}}</a></p>
</div>
