<header class="wrap head">
<h1>{{TITLE}}</h1>
{{#HAS_SUMMARY}}
<p class="lead">{{SUMMARY}}</p>
{{/HAS_SUMMARY}}
{{#HAS_MAP_URL}}
<p class="act"><a class="button button-quiet" href="{{MAP_URL}}">{{T_ROLE_MAP_ALL}}</a></p>
{{/HAS_MAP_URL}}
</header>
<section class="wrap band" aria-labelledby="count">
<div class="band-head">
<h2 class="label" id="count">{{COUNT_TEXT}}</h2>
{{#HAS_LIST_FEED_URL}}<a class="more" href="{{LIST_FEED_URL}}">{{T_PAGE_FEED}}</a>{{/HAS_LIST_FEED_URL}}
{{#HAS_LIST_CALENDAR_URL}}<a class="more" href="{{LIST_CALENDAR_URL}}" type="text/calendar">{{T_LIST_CALENDAR}}</a>{{/HAS_LIST_CALENDAR_URL}}
</div>
{{#HAS_CARDS}}
<ul class="cards cards-{{KIND}}">
{{#CARDS}}
<li>{{>ENTRY_CARD}}</li>
{{/CARDS}}
</ul>
{{/HAS_CARDS}}
{{#NO_CARDS}}<p>{{T_LIST_EMPTY}} <a href="{{HOME_URL}}">{{T_ERROR_HOME}}</a></p>{{/NO_CARDS}}
{{>PAGING}}
</section>
{{>NETWORK_COMPARISON}}
