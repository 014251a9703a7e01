<table>{{#CRITERIA}}<tr class="{{NAME}} {{ANSWER}}"><th>{{LABEL}}<td>{{ANSWER_LABEL}}<td>{{NOTE}}{{/CRITERIA}}</table><a href="{{WEBSITE}}">web</a>
{{>ENTRY}}
