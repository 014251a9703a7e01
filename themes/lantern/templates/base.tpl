<!DOCTYPE html>
<html lang="{{LANG}}" dir="{{DIRECTION}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{PAGE_TITLE}}{{#PAGING}}{{#HAS_PREVIOUS_URL}} · {{PAGE_TEXT}}{{/HAS_PREVIOUS_URL}}{{/PAGING}}</title>
{{#HAS_DESCRIPTION}}
<meta name="description" content="{{DESCRIPTION}}">
{{/HAS_DESCRIPTION}}
{{#NOINDEX}}
<meta name="robots" content="noindex">
{{/NOINDEX}}
{{#HAS_CANONICAL}}
<link rel="canonical" href="{{CANONICAL}}">
<meta property="og:url" content="{{CANONICAL}}">
{{/HAS_CANONICAL}}
{{#ALTERNATES}}
<link rel="alternate" hreflang="{{LANGUAGE}}" href="{{URL}}">
{{/ALTERNATES}}
{{#HAS_DEFAULT_URL}}
<link rel="alternate" hreflang="x-default" href="{{DEFAULT_URL}}">
{{/HAS_DEFAULT_URL}}
<meta property="og:title" content="{{TITLE}}">
<meta property="og:type" content="{{OG_TYPE}}">
<meta property="og:site_name" content="{{SITE_TITLE}}">
{{#HAS_DESCRIPTION}}
<meta property="og:description" content="{{DESCRIPTION}}">
{{/HAS_DESCRIPTION}}
{{#SHARE_IMAGE}}
<meta property="og:image" content="{{URL}}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="{{WIDTH}}">
<meta property="og:image:height" content="{{HEIGHT}}">
<meta property="og:image:alt" content="{{ALT}}">
<meta name="twitter:card" content="summary_large_image">
{{/SHARE_IMAGE}}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf6ec" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15121d" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="/assets/lantern.css?v={{ASSET_VERSION}}">
<script type="module" src="/assets/herald.js?v={{ASSET_VERSION}}"></script>
<link rel="icon" href="/assets/favicon.svg?v={{ASSET_VERSION}}" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" title="{{SITE_TITLE}}" href="{{OPENSEARCH_URL}}">
{{#HAS_FEED_URL}}
<link rel="alternate" type="application/atom+xml" title="{{SITE_TITLE}}" href="{{FEED_URL}}">
{{/HAS_FEED_URL}}
{{#HAS_JSON_FEED_URL}}
<link rel="alternate" type="application/feed+json" title="{{SITE_TITLE}}" href="{{JSON_FEED_URL}}">
{{/HAS_JSON_FEED_URL}}
{{#HAS_JSON_LD}}
<script type="application/ld+json">{{JSON_LD:none}}</script>
{{/HAS_JSON_LD}}
</head>
<body class="page-{{PAGE_CLASS}}">
<a class="skip" href="#main">{{T_PAGE_SKIP}}</a>
<header class="masthead">
{{#HAS_LANGUAGES}}
<nav class="wrap languages" aria-label="{{T_PAGE_LANGUAGES}}">
<ul>
{{#LANGUAGES}}
<li>{{#CURRENT_LANGUAGE}}<span lang="{{LANGUAGE}}" aria-current="true">{{LABEL}}</span>{{/CURRENT_LANGUAGE}}{{#NO_CURRENT_LANGUAGE}}<a href="{{URL}}" lang="{{LANGUAGE}}" hreflang="{{LANGUAGE}}">{{LABEL}}</a>{{/NO_CURRENT_LANGUAGE}}</li>
{{/LANGUAGES}}
</ul>
</nav>
{{/HAS_LANGUAGES}}
<div class="wrap masthead-row">
<a class="brand" href="{{HOME_URL}}">{{>MARK}}<span>{{SITE_TITLE}}</span></a>
<nav class="menu" aria-label="{{T_PAGE_MENU}}">
<button class="menu-button" type="button" popovertarget="menu">{{T_PAGE_MENU}}</button>
<ul class="menu-list" id="menu" popover>
{{#MENU}}
<li><a href="{{URL}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a></li>
{{/MENU}}
</ul>
</nav>
<form class="masthead-search" action="/search" method="get" role="search" aria-label="{{T_SEARCH_SITE}}">
{{#HAS_SEARCH_LANGUAGE}}<input type="hidden" name="lang" value="{{SEARCH_LANGUAGE}}">{{/HAS_SEARCH_LANGUAGE}}
<label class="hidden" for="masthead-q">{{T_SEARCH_LABEL}}</label>
<input id="masthead-q" name="q" type="search" data-suggest placeholder="{{T_SEARCH_BUTTON}}" value="{{QUERY}}" maxlength="500">
<button type="submit"><span class="hidden">{{T_SEARCH_BUTTON}}</span>{{>GLASS}}</button>
</form>
</div>
</header>
<main id="main" tabindex="-1">
{{#HAS_BREADCRUMBS}}
<nav class="wrap breadcrumbs" aria-label="{{T_PAGE_BREADCRUMBS}}">
<ol>
{{#BREADCRUMBS}}
<li>{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}<span aria-current="page">{{LABEL}}</span>{{/NO_URL}}</li>
{{/BREADCRUMBS}}
</ol>
</nav>
{{/HAS_BREADCRUMBS}}
{{#HAS_DRAFT}}
<p class="wrap"><span class="draft-mark">{{T_DRAFT_MARK}} {{DRAFT}}</span></p>
{{/HAS_DRAFT}}
{{>CONTENT}}
</main>
{{! The module that makes pages livelier speaks through this, in these words; the link shows itself with a first name. }}
<p class="hidden" id="status" role="status" data-suggestions="{{T_SUGGEST_LABEL}}" data-suggestions-one="{{T_SUGGEST_ONE}}" data-suggestions-other="{{T_SUGGEST_OTHER}}" data-added="{{T_KEEP_ADDED}}" data-removed="{{T_KEEP_REMOVED}}" data-full="{{T_KEEP_FULL}}" data-person="{{T_KIND_PERSON}}" data-role="{{T_KIND_ROLE}}" data-topic="{{T_KIND_TOPIC}}" data-event="{{T_KIND_EVENT}}"{{#HAS_OFFLINE_WORKER}} data-worker="{{OFFLINE_WORKER}}"{{/HAS_OFFLINE_WORKER}}></p>
<nav class="kept" aria-label="{{T_KEEP_TITLE}}" hidden><a href="{{KEPT_URL}}">{{T_KEEP_TITLE}} <span class="count"></span></a></nav>
<footer class="footer">
<div class="wrap footer-row">
<div class="footer-about">
<p class="footer-title">{{>MARK}}<span>{{SITE_TITLE}}</span></p>
{{#HAS_SITE_SUMMARY}}<p>{{SITE_SUMMARY}}</p>{{/HAS_SITE_SUMMARY}}
</div>
<nav aria-label="{{T_PAGE_FOOTER_MENU}}">
<ul class="footer-menu">
{{#FOOTER_MENU}}
<li><a href="{{URL}}">{{LABEL}}</a></li>
{{/FOOTER_MENU}}
{{#NO_FOOTER_MENU}}
{{#MENU}}
<li><a href="{{URL}}">{{LABEL}}</a></li>
{{/MENU}}
{{/NO_FOOTER_MENU}}
<li><a href="/search{{#HAS_SEARCH_LANGUAGE}}?lang={{SEARCH_LANGUAGE}}{{/HAS_SEARCH_LANGUAGE}}">{{T_SEARCH_BUTTON}}</a></li>
{{#HAS_FEED_URL}}<li><a href="{{FEED_URL}}">{{T_PAGE_FEED}}</a></li>{{/HAS_FEED_URL}}
</ul>
</nav>
<p class="footer-small">{{#HAS_PUBLISHER}}{{T_PAGE_PUBLISHED_BY}} {{PUBLISHER}}. {{/HAS_PUBLISHER}}{{T_PAGE_PROMISE}}</p>
</div>
</footer>
</body>
</html>
