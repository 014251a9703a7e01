<!DOCTYPE html>
<html lang="{{LANG}}" dir="{{DIRECTION}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{PAGE_TITLE}}{{#PAGING}}{{#HAS_PREVIOUS_URL}} · {{PAGE_TEXT}}{{/HAS_PREVIOUS_URL}}{{/PAGING}}</title>
{{#HAS_DESCRIPTION}}<meta name="description" content="{{DESCRIPTION}}">{{/HAS_DESCRIPTION}}
{{#NOINDEX}}<meta name="robots" content="noindex">{{/NOINDEX}}
{{#HAS_CANONICAL}}<link rel="canonical" href="{{CANONICAL}}">{{/HAS_CANONICAL}}
{{#ALTERNATES}}
<link rel="alternate" hreflang="{{LANGUAGE}}" href="{{URL}}">
{{/ALTERNATES}}
{{#HAS_DEFAULT_URL}}
<link rel="alternate" hreflang="x-default" href="{{DEFAULT_URL}}">
{{/HAS_DEFAULT_URL}}
<meta property="og:title" content="{{TITLE}}">
<meta property="og:type" content="{{OG_TYPE}}">
<meta property="og:site_name" content="{{SITE_TITLE}}">
{{#SHARE_IMAGE}}
<meta property="og:image" content="{{URL}}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="{{WIDTH}}">
<meta property="og:image:height" content="{{HEIGHT}}">
<meta property="og:image:alt" content="{{ALT}}">
<meta name="twitter:card" content="summary_large_image">
{{/SHARE_IMAGE}}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/assets/plain.css?v={{ASSET_VERSION}}">
<link rel="icon" href="data:,">
<link rel="search" type="application/opensearchdescription+xml" title="{{SITE_TITLE}}" href="{{OPENSEARCH_URL}}">
{{#HAS_FEED_URL}}<link rel="alternate" type="application/atom+xml" title="{{SITE_TITLE}}" href="{{FEED_URL}}">{{/HAS_FEED_URL}}
{{#HAS_JSON_FEED_URL}}<link rel="alternate" type="application/feed+json" title="{{SITE_TITLE}}" href="{{JSON_FEED_URL}}">{{/HAS_JSON_FEED_URL}}
{{#HAS_JSON_LD}}<script type="application/ld+json">{{JSON_LD:none}}</script>{{/HAS_JSON_LD}}
</head>
<body class="page-{{PAGE_CLASS}}">
<a class="skip" href="#main">{{T_PAGE_SKIP}}</a>
<header>
<p class="site"><a href="{{HOME_URL}}">{{SITE_TITLE}}</a></p>
<nav aria-label="{{T_PAGE_MENU}}">
<ul class="row">
{{#MENU}}<li><a href="{{URL}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a></li>{{/MENU}}
<li><a href="/search{{#HAS_SEARCH_LANGUAGE}}?lang={{SEARCH_LANGUAGE}}{{/HAS_SEARCH_LANGUAGE}}">{{T_SEARCH_BUTTON}}</a></li>
</ul>
</nav>
{{#HAS_LANGUAGES}}
<nav class="languages" aria-label="{{T_PAGE_LANGUAGES}}">
<ul class="row">
{{#LANGUAGES}}
<li>{{#CURRENT_LANGUAGE}}<span lang="{{LANGUAGE}}" aria-current="true">{{LABEL}}</span>{{/CURRENT_LANGUAGE}}{{#NO_CURRENT_LANGUAGE}}<a href="{{URL}}" lang="{{LANGUAGE}}" hreflang="{{LANGUAGE}}">{{LABEL}}</a>{{/NO_CURRENT_LANGUAGE}}</li>
{{/LANGUAGES}}
</ul>
</nav>
{{/HAS_LANGUAGES}}
</header>
<main id="main" tabindex="-1">
{{#HAS_DRAFT}}<p><strong>{{T_DRAFT_MARK}} {{DRAFT}}</strong></p>{{/HAS_DRAFT}}
{{>CONTENT}}
</main>
<footer>
{{#HAS_BREADCRUMBS}}
<nav aria-label="{{T_PAGE_BREADCRUMBS}}">
<ol class="row">
{{#BREADCRUMBS}}<li>{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}<span aria-current="page">{{LABEL}}</span>{{/NO_URL}}</li>{{/BREADCRUMBS}}
</ol>
</nav>
{{/HAS_BREADCRUMBS}}
<p>{{#HAS_PUBLISHER}}{{T_PAGE_PUBLISHED_BY}} {{PUBLISHER}}. {{/HAS_PUBLISHER}}{{#HAS_FEED_URL}}<a href="{{FEED_URL}}">{{T_PAGE_FEED}}</a>{{/HAS_FEED_URL}}</p>
</footer>
</body>
</html>
