<!doctype html>
<html lang="{{LANG}}" dir="{{DIRECTION}}">
<title>{{PAGE_TITLE}}</title>
<meta name="description" content="{{DESCRIPTION}}">
{{#HAS_CANONICAL}}<link rel="canonical" href="{{CANONICAL}}">{{/HAS_CANONICAL}}
{{#NOINDEX}}<meta name="robots" content="noindex">{{/NOINDEX}}
{{#HAS_JSON_LD}}<script type="application/ld+json">{{JSON_LD:none}}</script>{{/HAS_JSON_LD}}
<link rel="stylesheet" href="/assets/tiny.css?v={{ASSET_VERSION}}">
<body class="{{PAGE_CLASS}} {{OG_TYPE}}">
<nav>{{#MENU}}<a href="{{URL}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{#MENU_separator}} | {{/MENU_separator}}{{/MENU}}</nav>
<p>{{#BREADCRUMBS}}{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a> > {{/HAS_URL}}{{#NO_URL}}{{LABEL}}{{/NO_URL}}{{/BREADCRUMBS}}</p>
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}<p>{{KIND_LABEL}}: {{SUMMARY}}</p>{{/HAS_SUMMARY}}
{{>CONTENT}}
<footer>{{SITE_TITLE}}, {{PUBLISHER}}</footer>
