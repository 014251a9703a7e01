<article class="h-entry">
<header class="wrap head story-head">
{{#HAS_TERMS}}
<ul class="kicker terms-line">
{{#TERMS}}
<li><a href="{{URL}}">{{LABEL}}</a></li>
{{/TERMS}}
</ul>
{{/HAS_TERMS}}
<h1 class="p-name">{{TITLE}}</h1>
<data class="u-url" value="{{CANONICAL}}"></data>
{{#HAS_SUMMARY}}<p class="lead p-summary">{{SUMMARY}}</p>{{/HAS_SUMMARY}}
<p class="byline">{{#HAS_BYLINE}}<span>{{BYLINE}}</span>{{/HAS_BYLINE}}{{#HAS_DATE}} <time class="dt-published" datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}{{#HAS_READING_TIME}} <span>{{READING_TIME}}</span>{{/HAS_READING_TIME}}</p>
</header>
<div class="wrap columns">
<div class="column-main">
{{>HERO}}
{{#HAS_QUOTE}}
<figure class="pull">
<blockquote><p>{{QUOTE}}</p></blockquote>
{{#HAS_QUOTE_BY}}<figcaption>{{QUOTE_BY}}</figcaption>{{/HAS_QUOTE_BY}}
</figure>
{{/HAS_QUOTE}}
<div class="prose e-content">
{{BODY:none}}
</div>
</div>
<aside class="column-side" aria-label="{{T_STORY_ASIDE}}">
{{#HAS_PEOPLE}}
<section aria-labelledby="people">
<h2 class="label" id="people">{{T_STORY_PEOPLE}}</h2>
<ul class="cards mini">
{{#PEOPLE}}
<li>{{>ENTRY_CARD}}</li>
{{/PEOPLE}}
</ul>
</section>
{{/HAS_PEOPLE}}
{{#HAS_JOURNEY}}
<section aria-labelledby="journey">
<h2 class="label" id="journey">{{T_STORY_JOURNEY}}</h2>
<ol class="timeline">
{{#JOURNEY}}
<li>
<p class="when">{{WHEN}}</p>
{{#HAS_ROLE}}<h3>{{#HAS_ROLE_URL}}<a href="{{ROLE_URL}}">{{ROLE}}</a>{{/HAS_ROLE_URL}}{{#NO_ROLE_URL}}{{ROLE}}{{/NO_ROLE_URL}}</h3>{{/HAS_ROLE}}
{{#HAS_ORGANISATION}}<p class="meta">{{ORGANISATION}}</p>{{/HAS_ORGANISATION}}
{{#HAS_NOTE}}<p class="note">{{NOTE}}</p>{{/HAS_NOTE}}
</li>
{{/JOURNEY}}
</ol>
</section>
{{/HAS_JOURNEY}}
{{#HAS_ROLES}}
<section aria-labelledby="roles">
<h2 class="label" id="roles">{{T_ENTRY_ROLES}}</h2>
<ul class="tags">
{{#ROLES}}
<li>{{>TAG}}</li>
{{/ROLES}}
</ul>
</section>
{{/HAS_ROLES}}
{{>TOPICS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{#HAS_NEXT}}
<nav class="band sunk next" aria-labelledby="next">
<div class="wrap">
<h2 class="label" id="next">{{T_STORY_NEXT}}</h2>
{{#NEXT}}
{{>ENTRY_CARD}}
{{/NEXT}}
</div>
</nav>
{{/HAS_NEXT}}
{{>RELATED}}
