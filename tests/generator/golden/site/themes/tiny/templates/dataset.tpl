<a href="{{CSV_URL}}">CSV</a>
<table><caption>{{CAPTION}}</caption>
<tr>{{#COLUMNS}}<th class="{{ALIGN}}">{{LABEL}}</th>{{/COLUMNS}}</tr>
{{#ROWS}}<tr><th>{{HEADING}}</th>{{#CELLS}}<td class="{{ALIGN}}{{#HAS_BAR}} bar-{{BAR}}{{/HAS_BAR}}">{{VALUE}}{{UNIT}}</td>{{/CELLS}}</tr>{{/ROWS}}
</table>
{{>ENTRY}}
