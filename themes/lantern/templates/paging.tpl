{{#PAGING}}
<nav class="paging" aria-label="{{T_PAGING_LABEL}}">
<p class="hidden">{{PAGE_TEXT}}</p>
<ul>
{{#HAS_PREVIOUS_URL}}<li class="paging-step"><a href="{{PREVIOUS_URL}}" rel="prev">{{T_PAGING_PREVIOUS}}</a></li>{{/HAS_PREVIOUS_URL}}
{{#PAGES}}
<li>{{#HAS_URL}}<a href="{{URL}}"{{#CURRENT_PAGE}} aria-current="page"{{/CURRENT_PAGE}}>{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}<span>{{LABEL}}</span>{{/NO_URL}}</li>
{{/PAGES}}
{{#HAS_NEXT_URL}}<li class="paging-step"><a href="{{NEXT_URL}}" rel="next">{{T_PAGING_NEXT}}</a></li>{{/HAS_NEXT_URL}}
</ul>
</nav>
{{/PAGING}}
