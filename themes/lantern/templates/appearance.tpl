<div class="who">
<span class="portrait portrait-small tint-{{TINT}}" aria-hidden="true">{{>PORTRAIT}}</span>
<div>
<p class="who-name">{{#HAS_PERSON_URL}}<a href="{{PERSON_URL}}">{{PERSON}}</a>{{/HAS_PERSON_URL}}{{#NO_PERSON_URL}}{{PERSON}}{{/NO_PERSON_URL}}</p>
<p class="meta"><span class="as">{{PART_LABEL}}</span>{{#HAS_TITLE}} <a href="{{URL}}">{{TITLE}}</a>{{/HAS_TITLE}}</p>
</div>
</div>
