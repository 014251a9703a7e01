{{#HAS_FACTS}}
<dl class="facts">
{{#FACTS}}
<div class="fact fact-{{NAME}}">
{{! On one line: a space between values would stand before the comma. }}
<dt>{{LABEL}}</dt>{{#VALUES}}<dd>{{#HAS_URL}}<a href="{{URL}}">{{LABEL}}</a>{{/HAS_URL}}{{#NO_URL}}{{LABEL}}{{/NO_URL}}</dd>{{/VALUES}}
</div>
{{/FACTS}}
</dl>
{{/HAS_FACTS}}
