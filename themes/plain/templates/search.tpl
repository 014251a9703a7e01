<h1>{{T_SEARCH_TITLE}}</h1>
{{>SEARCH_FORM}}
{{#SEARCHED}}
<h2>{{COUNT_TEXT}}</h2>
{{#HAS_SUGGESTION}}<p>{{T_SEARCH_DID_YOU_MEAN}} <a href="{{SUGGESTION_URL}}">{{SUGGESTION}}</a></p>{{/HAS_SUGGESTION}}
{{#HAS_INCOMPLETE}}<p>{{INCOMPLETE}}</p>{{/HAS_INCOMPLETE}}
{{#HAS_FILTERS}}<ul class="row">{{#FILTERS}}<li><a href="{{URL}}">{{T_SEARCH_REMOVE}} {{LABEL}}</a></li>{{/FILTERS}}</ul>{{/HAS_FILTERS}}
{{#HAS_FACETS}}
<nav aria-label="{{T_SEARCH_NARROW}}">
{{#FACETS}}
<details{{#OPEN}} open{{/OPEN}}>
<summary>{{LABEL}}</summary>
<ul class="row">{{#VALUES}}<li><a href="{{URL}}" rel="nofollow"{{#CHOSEN}} aria-current="true"{{/CHOSEN}}>{{LABEL}} ({{COUNT}})</a></li>{{/VALUES}}</ul>
</details>
{{/FACETS}}
</nav>
{{/HAS_FACETS}}
{{#HAS_RESULTS}}
<ol>
{{#RESULTS}}
<li><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a>, {{KIND_LABEL}}{{#HAS_DISTANCE_TEXT}}, {{DISTANCE_TEXT}}{{/HAS_DISTANCE_TEXT}}{{#HAS_SNIPPET}}<p{{#HAS_SNIPPET_LANGUAGE}} lang="{{SNIPPET_LANGUAGE}}" dir="{{SNIPPET_WRITTEN}}"{{/HAS_SNIPPET_LANGUAGE}}>{{SNIPPET:none}}</p>{{/HAS_SNIPPET}}
{{#HAS_EVIDENCE}}<ul>{{#EVIDENCE}}<li><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a>{{#HAS_PART_LABEL}}, {{PART_LABEL}}{{/HAS_PART_LABEL}}{{#HAS_EVENT}}, {{EVENT}}{{/HAS_EVENT}}</li>{{/EVIDENCE}}</ul>{{/HAS_EVIDENCE}}
{{#HAS_MATCHED}}<p>{{MATCHED_TEXT}}</p>{{/HAS_MATCHED}}</li>
{{/RESULTS}}
</ol>
{{>PAGING}}
<p>{{T_SEARCH_ORDER}}{{#HAS_ORDER_URL}} <a href="{{ORDER_URL}}">{{T_SEARCH_ORDER_LINK}}</a>{{/HAS_ORDER_URL}}</p>
{{/HAS_RESULTS}}
{{#NO_RESULTS}}
<p>{{T_SEARCH_NOTHING}}</p>
<ul>
<li>{{T_SEARCH_ADVICE_WORDS}}</li>
<li><a href="{{HOME_URL}}people/">{{T_SEARCH_ADVICE_PEOPLE}}</a></li>
</ul>
{{/NO_RESULTS}}
{{/SEARCHED}}
