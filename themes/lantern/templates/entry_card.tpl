<article class="card card-{{KIND}}">
{{#HAS_INITIALS}}
<span class="portrait tint-{{TINT}}" aria-hidden="true">{{>PORTRAIT}}</span>
{{/HAS_INITIALS}}
{{#NO_INITIALS}}
{{#IMAGE}}
{{! The headline says where it leads: the picture is silent. }}
<picture class="card-picture"><source type="image/avif" srcset="{{AVIF}}" sizes="(min-width: 40rem) 22rem, 100vw"><source type="image/webp" srcset="{{WEBP}}" sizes="(min-width: 40rem) 22rem, 100vw"><img src="{{SRC}}" srcset="{{SRCSET}}" sizes="(min-width: 40rem) 22rem, 100vw" alt="" width="{{WIDTH}}" height="{{HEIGHT}}" loading="lazy" decoding="async"></picture>
{{/IMAGE}}
{{/NO_INITIALS}}
<div class="card-text">
{{#HAS_DRAFT}}
<p class="draft-mark">{{T_DRAFT_MARK}} {{DRAFT}}</p>
{{/HAS_DRAFT}}
<p class="kicker"><span class="kind">{{KIND_LABEL}}</span>{{#HAS_DATE}} <time datetime="{{DATE}}">{{DATE_TEXT}}</time>{{/HAS_DATE}}{{#CLOSED}} <span class="closed">{{T_OPPORTUNITY_CLOSED}}</span>{{/CLOSED}}</p>
<h3><a href="{{URL}}"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{TITLE}}</a></h3>
{{#HAS_META}}
<p class="meta">{{META}}</p>
{{/HAS_META}}
{{#HAS_SUMMARY}}
<p class="summary"{{#HAS_LANGUAGE}} lang="{{LANGUAGE}}" dir="{{WRITTEN}}"{{/HAS_LANGUAGE}}>{{SUMMARY}}</p>
{{/HAS_SUMMARY}}
</div>
{{#HAS_INITIALS}}{{>KEEP}}{{/HAS_INITIALS}}
</article>
