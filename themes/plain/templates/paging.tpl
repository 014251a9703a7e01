{{#PAGING}}
<nav aria-label="{{T_PAGING_LABEL}}">
<ul class="row">
{{#HAS_PREVIOUS_URL}}<li><a href="{{PREVIOUS_URL}}" rel="prev">{{T_PAGING_PREVIOUS}}</a></li>{{/HAS_PREVIOUS_URL}}
<li>{{PAGE_TEXT}}</li>
{{#HAS_NEXT_URL}}<li><a href="{{NEXT_URL}}" rel="next">{{T_PAGING_NEXT}}</a></li>{{/HAS_NEXT_URL}}
</ul>
</nav>
{{/PAGING}}
