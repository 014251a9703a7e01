<h1>{{TITLE}}</h1>
{{#HAS_MESSAGE}}<p class="lead">{{MESSAGE}}</p>{{/HAS_MESSAGE}}
{{#HAS_DETAIL}}<p lang="en" dir="ltr">{{DETAIL}}</p>{{/HAS_DETAIL}}
{{>SEARCH_FORM}}
