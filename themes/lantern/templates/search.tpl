<div class="wrap head search-head">
<h1>{{T_SEARCH_TITLE}}</h1>
{{>SEARCH_FORM}}
</div>
{{#SEARCHED}}
<div class="wrap search-layout">
<div class="search-status">
<h2 class="search-count" id="results">{{COUNT_TEXT}}</h2>
{{#HAS_SUGGESTION}}
<p class="suggestion">{{T_SEARCH_DID_YOU_MEAN}} <a href="{{SUGGESTION_URL}}">{{SUGGESTION}}</a></p>
{{/HAS_SUGGESTION}}
{{#HAS_INCOMPLETE}}
<p class="suggestion">{{INCOMPLETE}}</p>
{{/HAS_INCOMPLETE}}
{{#HAS_FILTERS}}
<ul class="tags filters">
{{#FILTERS}}
<li><a class="tag tag-chosen" href="{{URL}}"><span class="hidden">{{T_SEARCH_REMOVE}} </span><span class="facet-name">{{FACET}}</span> {{LABEL}}<span class="cross" aria-hidden="true"></span></a></li>
{{/FILTERS}}
{{#HAS_CLEAR_URL}}<li><a class="clear" href="{{CLEAR_URL}}">{{T_SEARCH_CLEAR}}</a></li>{{/HAS_CLEAR_URL}}
</ul>
{{/HAS_FILTERS}}
</div>
{{#HAS_FACETS}}
<aside class="facets" aria-label="{{T_SEARCH_NARROW}}">
<h2 class="label">{{T_SEARCH_NARROW}}</h2>
{{#FACETS}}
<details {{#OPEN}}open {{/OPEN}}class="facet facet-{{NAME}}">
<summary>{{LABEL}}</summary>
<ul>
{{#VALUES}}
<li><a href="{{URL}}" rel="nofollow"{{#CHOSEN}} aria-current="true"{{/CHOSEN}}><span>{{LABEL}}</span> <span class="count">{{COUNT}}</span></a></li>
{{/VALUES}}
</ul>
</details>
{{/FACETS}}
<details class="facet facet-near">
<summary>{{T_SEARCH_NEAR_LABEL}}</summary>
<form class="near-form" action="/search" method="get">
{{#HAS_SEARCH_LANGUAGE}}<input type="hidden" name="lang" value="{{SEARCH_LANGUAGE}}">{{/HAS_SEARCH_LANGUAGE}}
{{#HAS_QUERY}}<input type="hidden" name="q" value="{{QUERY}}">{{/HAS_QUERY}}
{{#NEAR_HIDDEN}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/NEAR_HIDDEN}}
<label for="near-place">{{T_SEARCH_NEAR_PLACE}}</label>
<input id="near-place" type="text" name="place" value="{{NEAR_PLACE}}" maxlength="100" required>
<label for="near-within">{{T_SEARCH_NEAR_WITHIN}}</label>
<input id="near-within" type="text" name="within" value="{{NEAR_WITHIN}}" maxlength="10" pattern="[0-9.]+ *([Mm][Ii]|[Kk][Mm])" title="50mi, 80km" required>
<button type="submit">{{T_SEARCH_NEAR_BUTTON}}</button>
</form>
</details>
</aside>
{{/HAS_FACETS}}
<div class="results">
{{#HAS_RESULTS}}
<ol class="result-list">
{{#RESULTS}}
<li>
<article class="result card-{{KIND}}">
{{#HAS_INITIALS}}<span class="portrait portrait-small tint-{{TINT}}" aria-hidden="true">{{MONOGRAM:none}}</span>{{/HAS_INITIALS}}
<div class="result-head">
<p class="kicker"><span class="kind">{{KIND_LABEL}}</span>{{#HAS_DATE}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}</p>
<h3><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a></h3>
{{#HAS_META}}<p class="meta">{{META}}</p>{{/HAS_META}}
{{#HAS_DISTANCE_TEXT}}<p class="meta">{{DISTANCE_TEXT}}</p>{{/HAS_DISTANCE_TEXT}}
</div>
{{#HAS_INITIALS}}{{>KEEP}}{{/HAS_INITIALS}}
<div class="result-body">
{{#HAS_SNIPPET}}<p class="snippet"{{#HAS_SNIPPET_LANGUAGE}} lang="{{SNIPPET_LANGUAGE}}" dir="{{SNIPPET_WRITTEN}}"{{/HAS_SNIPPET_LANGUAGE}}>{{SNIPPET:none}}</p>{{/HAS_SNIPPET}}
{{#NO_SNIPPET}}{{#HAS_SUMMARY}}<p class="snippet"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{SUMMARY}}</p>{{/HAS_SUMMARY}}{{/NO_SNIPPET}}
{{#HAS_EVIDENCE}}
<h4 class="label">{{T_SEARCH_EVIDENCE}}</h4>
<ul class="evidence">
{{#EVIDENCE}}
<li>
<a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a>
<span class="meta">{{#HAS_PART_LABEL}}<span class="as">{{PART_LABEL}}</span>{{/HAS_PART_LABEL}}{{#NO_PART_LABEL}}<span class="as">{{KIND_LABEL}}</span>{{/NO_PART_LABEL}}{{#HAS_EVENT}} <span>{{EVENT}}</span>{{/HAS_EVENT}}{{#HAS_DATE}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}</span>
</li>
{{/EVIDENCE}}
</ul>
{{/HAS_EVIDENCE}}
{{#HAS_WHY}}
<details class="why">
<summary>{{#HAS_MATCHED}}{{MATCHED_TEXT}}{{/HAS_MATCHED}}{{#NO_MATCHED}}{{T_WHY}}{{/NO_MATCHED}}<span class="hidden"> {{TITLE}}</span></summary>
<ul>
{{#WHY}}
<li>{{SENTENCE}}</li>
{{/WHY}}
</ul>
</details>
{{/HAS_WHY}}
</div>
</article>
</li>
{{/RESULTS}}
</ol>
{{>PAGING}}
<p class="order">{{T_SEARCH_ORDER}}{{#HAS_ORDER_URL}} <a href="{{ORDER_URL}}">{{T_SEARCH_ORDER_LINK}}</a>{{/HAS_ORDER_URL}}</p>
{{#HAS_SHORTLIST_URL}}<p class="order"><a href="{{SHORTLIST_URL}}">{{T_SEARCH_SHORTLIST}}</a></p>{{/HAS_SHORTLIST_URL}}
{{#HAS_RESULTS_FEED_URL}}<p class="order"><a href="{{RESULTS_FEED_URL}}">{{T_SEARCH_FEED}}</a></p>{{/HAS_RESULTS_FEED_URL}}
{{#HAS_RESULTS_CSV_URL}}<p class="order"><a href="{{RESULTS_CSV_URL}}">{{T_SEARCH_CSV}}</a></p>{{/HAS_RESULTS_CSV_URL}}
{{/HAS_RESULTS}}
{{#NO_RESULTS}}
<div class="prose">
<p>{{T_SEARCH_NOTHING}}</p>
<ul>
<li>{{T_SEARCH_ADVICE_WORDS}}</li>
{{#HAS_CLEAR_URL}}<li><a href="{{CLEAR_URL}}">{{T_SEARCH_ADVICE_FILTERS}}</a></li>{{/HAS_CLEAR_URL}}
<li><a href="{{HOME_URL}}people/">{{T_SEARCH_ADVICE_PEOPLE}}</a></li>
<li><a href="{{HOME_URL}}topics/">{{T_SEARCH_ADVICE_TOPICS}}</a></li>
</ul>
</div>
{{/NO_RESULTS}}
</div>
</div>
{{/SEARCHED}}
{{#NO_SEARCHED}}
<div class="wrap columns">
<div class="column-main prose">
<h2>{{T_SEARCH_HOW}}</h2>
<dl class="examples">
<div><dt><code>ethics</code></dt><dd>{{T_SEARCH_EXAMPLE_WORD}}</dd></div>
<div><dt><code>speaker:jones</code></dt><dd>{{T_SEARCH_EXAMPLE_SPEAKER}}</dd></div>
<div><dt><code>role:ccio</code></dt><dd>{{T_SEARCH_EXAMPLE_ROLE}}</dd></div>
<div><dt><code>&quot;artificial intelligence&quot;</code></dt><dd>{{T_SEARCH_EXAMPLE_PHRASE}}</dd></div>
<div><dt><code>ethics -law</code></dt><dd>{{T_SEARCH_EXAMPLE_NOT}}</dd></div>
</dl>
<p>{{T_SEARCH_ORDER}}{{#HAS_ORDER_URL}} <a href="{{ORDER_URL}}">{{T_SEARCH_ORDER_LINK}}</a>{{/HAS_ORDER_URL}}</p>
</div>
</div>
{{/NO_SEARCHED}}
