<p>{{DATE}} {{DATE_TEXT}} <a href="{{VIDEO}}">video</a> <a href="{{SLIDES}}">slides</a></p>
<ol>{{#SPEAKERS}}{{>APPEARANCE}}{{/SPEAKERS}}</ol><ul>{{#EVENTS}}{{>CARD}}{{/EVENTS}}</ul>
{{>ENTRY}}
