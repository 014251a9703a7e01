<article>
{{>HEAD}}
{{#HAS_WEBSITE}}<p><a href="{{WEBSITE}}">{{T_NETWORK_VISIT}}</a></p>{{/HAS_WEBSITE}}
<h2>{{T_NETWORK_CRITERIA}}</h2>
<dl>
{{#CRITERIA}}<dt>{{LABEL}}</dt><dd>{{ANSWER_LABEL}}{{#HAS_NOTE}}: {{NOTE}}{{/HAS_NOTE}}</dd>{{/CRITERIA}}
</dl>
{{>FOOT}}
</article>
