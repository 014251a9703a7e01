<div class="wrap head search-head">
<h1>{{T_SHORTLIST_TITLE}}</h1>
<form class="search-form" action="/shortlist" method="post" aria-label="{{T_SHORTLIST_TITLE}}">
<label for="brief">{{T_SHORTLIST_BRIEF}}</label>
<textarea id="brief" name="brief" rows="4" maxlength="2000" aria-describedby="brief-hint">{{BRIEF}}</textarea>
<p class="hint" id="brief-hint">{{T_SHORTLIST_HINT}}</p>
<div class="field-row">
<div class="field"><label for="near-place">{{T_SEARCH_NEAR_PLACE}}</label>
<input id="near-place" type="text" name="place" value="{{NEAR_PLACE}}" maxlength="100"></div>
<div class="field"><label for="near-within">{{T_SEARCH_NEAR_WITHIN}}</label>
<input id="near-within" type="text" name="within" value="{{NEAR_WITHIN}}" maxlength="10" pattern="[0-9.]+ *([Mm][Ii]|[Kk][Mm])" title="50mi, 80km"></div>
<div class="field"><label for="size">{{T_SHORTLIST_SIZE}}</label>
<input id="size" name="size" type="number" min="1" max="{{MOST}}" value="{{SIZE}}"></div>
</div>
{{#HIDDEN}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HIDDEN}}
<button class="button button-main" type="submit">{{T_SHORTLIST_BUTTON}}</button>
</form>
</div>
{{#ASKED}}
<div class="wrap shortlist">
<h2 class="search-count" id="results">{{COUNT_TEXT}}</h2>
{{#HAS_INCOMPLETE}}<p class="suggestion">{{INCOMPLETE}}</p>{{/HAS_INCOMPLETE}}
{{#HAS_BRIEF}}<p class="shortlist-brief">{{BRIEF}}</p>{{/HAS_BRIEF}}
{{#HAS_FILTERS}}
<ul class="tags filters shortlist-change">
{{#FILTERS}}
<li><a class="tag tag-chosen" href="{{URL}}"><span class="hidden">{{T_SEARCH_REMOVE}} </span><span class="facet-name">{{FACET}}</span> {{LABEL}}<span class="cross" aria-hidden="true"></span></a></li>
{{/FILTERS}}
</ul>
{{/HAS_FILTERS}}
{{#HAS_MISSING}}<p class="meta">{{T_SHORTLIST_MISSING}} {{MISSING}}</p>{{/HAS_MISSING}}
{{#HAS_PICKS}}
<ol class="result-list">
{{#PICKS}}
<li>
<article class="result card-{{KIND}}">
<span class="portrait portrait-small tint-{{TINT}}" aria-hidden="true">{{MONOGRAM:none}}</span>
<div class="result-head">
<h3><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a></h3>
</div>
{{>KEEP}}
<div class="result-body">
{{#HAS_REASON}}<p class="reason">{{REASON}}</p>{{/HAS_REASON}}
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
<p class="order shortlist-change"><a href="{{REMOVE_URL}}" rel="nofollow" data-drop="{{URL}}">{{T_SHORTLIST_REMOVE}} <span class="hidden">{{TITLE}}</span></a></p>
</div>
</article>
</li>
{{/PICKS}}
</ol>
<p class="order">{{T_SHORTLIST_ORDER}}</p>
<p class="order">{{T_SHORTLIST_SHARE}} <a href="{{SHARE_URL}}">{{SHARE_URL}}</a></p>
{{#HAS_CSV_URL}}<p class="order shortlist-change"><a href="{{CSV_URL}}">{{T_SHORTLIST_CSV}}</a></p>{{/HAS_CSV_URL}}
{{#HAS_RESET_URL}}<p class="order shortlist-change"><a href="{{RESET_URL}}">{{T_SHORTLIST_RESET}}</a></p>{{/HAS_RESET_URL}}
{{/HAS_PICKS}}
{{#NO_PICKS}}
<div class="prose">
<p>{{T_SHORTLIST_NOTHING}}</p>
<ul>
<li>{{T_SEARCH_ADVICE_WORDS}}</li>
<li><a href="{{HOME_URL}}people/">{{T_SEARCH_ADVICE_PEOPLE}}</a></li>
</ul>
</div>
{{/NO_PICKS}}
{{#HAS_OTHERS}}
<section class="shortlist-others">
<h2>{{T_SHORTLIST_OTHERS}}</h2>
<ul>
{{#OTHERS}}
<li>
<div>
<h3 class="who-name"><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a></h3>
{{#HAS_REASON}}<p class="meta">{{REASON}}</p>{{/HAS_REASON}}
</div>
<a class="tag" href="{{ADD_URL}}" rel="nofollow">{{T_SHORTLIST_ADD}} <span class="hidden">{{TITLE}}</span></a>
</li>
{{/OTHERS}}
</ul>
</section>
{{/HAS_OTHERS}}
</div>
{{/ASKED}}
