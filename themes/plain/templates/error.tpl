<h1>{{TITLE}}</h1>
{{#HAS_MESSAGE}}<p class="lead">{{MESSAGE}}</p>{{/HAS_MESSAGE}}
{{#HAS_DETAIL}}<p lang="en" dir="ltr">{{DETAIL}}</p>{{/HAS_DETAIL}}
{{#HAS_GUESS_URL}}<p>{{T_SEARCH_DID_YOU_MEAN}} <a href="{{GUESS_URL}}">{{GUESS}}</a></p>{{/HAS_GUESS_URL}}
{{>SEARCH_FORM}}
