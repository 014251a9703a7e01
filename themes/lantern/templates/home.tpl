<section class="hero" aria-labelledby="welcome">
<div class="wrap hero-row">
<div class="hero-text">
<h1 id="welcome">{{#HAS_SITE_TAGLINE}}{{SITE_TAGLINE}}{{/HAS_SITE_TAGLINE}}{{#NO_SITE_TAGLINE}}{{SITE_TITLE}}{{/NO_SITE_TAGLINE}}</h1>
{{#HAS_SITE_SUMMARY}}<p class="hero-lead">{{SITE_SUMMARY}}</p>{{/HAS_SITE_SUMMARY}}
{{>SEARCH_FORM}}
{{#HAS_TOPICS}}
<div class="hero-topics">
<h2 class="label" id="begin">{{T_HOME_BEGIN}}</h2>
<ul class="tags" aria-labelledby="begin">
{{#TOPICS}}
<li>{{>TAG}}</li>
{{/TOPICS}}
</ul>
</div>
{{/HAS_TOPICS}}
</div>
<img class="hero-lantern" src="/assets/lantern.svg?v={{ASSET_VERSION}}" alt="" width="320" height="440">
</div>
</section>
{{#HAS_COUNTS}}
<ul class="wrap counts">
{{#COUNTS}}
<li><a href="{{URL}}"><b>{{COUNT}}</b> <span>{{LABEL}}</span></a></li>
{{/COUNTS}}
</ul>
{{/HAS_COUNTS}}
{{#HAS_PEOPLE}}
<section class="wrap band" aria-labelledby="people">
<div class="band-head">
<h2 id="people">{{T_HOME_PEOPLE}}</h2>
<a class="more" href="{{HOME_URL}}people/">{{T_HOME_PEOPLE_ALL}}</a>
</div>
<ul class="cards cards-person gallery">
{{#PEOPLE}}
<li>{{>ENTRY_CARD}}</li>
{{/PEOPLE}}
</ul>
</section>
{{/HAS_PEOPLE}}
{{#VOICE}}
<section class="voice" aria-label="{{T_HOME_VOICE}}">
<figure class="wrap">
<blockquote{{#STORY}}{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}{{/STORY}}><p>{{QUOTE}}</p></blockquote>
{{#STORY}}
<figcaption>{{#HAS_QUOTE_BY}}{{QUOTE_BY}} · {{/HAS_QUOTE_BY}}<a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a></figcaption>
{{/STORY}}
</figure>
</section>
{{/VOICE}}
{{#HAS_STORIES}}
<section class="band sunk" aria-labelledby="stories">
<div class="wrap">
<div class="band-head">
<h2 id="stories">{{T_HOME_STORIES}}</h2>
<a class="more" href="{{HOME_URL}}stories/">{{T_HOME_STORIES_ALL}}</a>
</div>
<ul class="cards cards-story front">
{{#STORIES}}
<li>{{>ENTRY_CARD}}</li>
{{/STORIES}}
</ul>
</div>
</section>
{{/HAS_STORIES}}
<div class="wrap pair">
{{#HAS_COMING}}
<section class="band" aria-labelledby="coming">
<div class="band-head">
<h2 id="coming">{{T_HOME_COMING}}</h2>
<a class="more" href="{{HOME_URL}}events/">{{T_HOME_EVENTS_ALL}}</a>
</div>
<ul class="cards rows">
{{#COMING}}
<li>{{>ENTRY_CARD}}</li>
{{/COMING}}
</ul>
</section>
{{/HAS_COMING}}
{{#HAS_EVENTS}}
<section class="band" aria-labelledby="events">
<div class="band-head">
<h2 id="events">{{T_HOME_EVENTS}}</h2>
<a class="more" href="{{HOME_URL}}events/">{{T_HOME_EVENTS_ALL}}</a>
</div>
<ul class="cards rows">
{{#EVENTS}}
<li>{{>ENTRY_CARD}}</li>
{{/EVENTS}}
</ul>
</section>
{{/HAS_EVENTS}}
{{#HAS_OPPORTUNITIES}}
<section class="band" aria-labelledby="opportunities">
<div class="band-head">
<h2 id="opportunities">{{T_HOME_OPPORTUNITIES}}</h2>
<a class="more" href="{{HOME_URL}}opportunities/">{{T_HOME_OPPORTUNITIES_ALL}}</a>
</div>
<ul class="cards rows">
{{#OPPORTUNITIES}}
<li>{{>ENTRY_CARD}}</li>
{{/OPPORTUNITIES}}
</ul>
</section>
{{/HAS_OPPORTUNITIES}}
</div>
{{#TAXONOMIES}}
<section class="wrap band" aria-label="{{LABEL}}">
<div class="band-head">
<h2>{{LABEL}}</h2>
</div>
<ul class="terms">
{{#TERMS}}
<li><a href="{{URL}}">{{LABEL}}</a>{{#HAS_COUNT}} <span class="count">{{COUNT}}</span>{{/HAS_COUNT}}{{#HAS_SUMMARY}}<p>{{SUMMARY}}</p>{{/HAS_SUMMARY}}</li>
{{/TERMS}}
</ul>
</section>
{{/TAXONOMIES}}
<div class="wrap pair">
{{#HAS_TOPICS}}
<section class="band" aria-labelledby="topics">
<div class="band-head">
<h2 id="topics">{{T_HOME_TOPICS}}</h2>
<a class="more" href="{{HOME_URL}}topics/">{{T_HOME_TOPICS_ALL}}</a>
</div>
<ul class="tags">
{{#TOPICS}}
<li>{{>TAG}}</li>
{{/TOPICS}}
</ul>
</section>
{{/HAS_TOPICS}}
{{#HAS_ROLES}}
<section class="band" aria-labelledby="roles">
<div class="band-head">
<h2 id="roles">{{T_HOME_ROLES}}</h2>
<a class="more" href="{{HOME_URL}}roles/">{{T_HOME_ROLES_ALL}}</a>
</div>
<ul class="tags">
{{#ROLES}}
<li>{{>TAG}}</li>
{{/ROLES}}
</ul>
</section>
{{/HAS_ROLES}}
</div>
{{#HAS_DATASETS}}
<section class="wrap band" aria-labelledby="datasets">
<div class="band-head">
<h2 id="datasets">{{T_HOME_DATASETS}}</h2>
<a class="more" href="{{HOME_URL}}data/">{{T_HOME_DATASETS_ALL}}</a>
</div>
<ul class="cards">
{{#DATASETS}}
<li>{{>ENTRY_CARD}}</li>
{{/DATASETS}}
</ul>
</section>
{{/HAS_DATASETS}}
