<a href="{{CSV_URL}}">CSV</a>
{{CHART:none}}
<table><caption>{{CAPTION}}</caption>
<tr>{{#COLUMNS}}<th class="{{ALIGN}}">{{LABEL}}</th>{{/COLUMNS}}</tr>
{{#ROWS}}<tr><th>{{HEADING}}</th>{{#CELLS}}<td class="{{ALIGN}}">{{VALUE}}{{UNIT}}</td>{{/CELLS}}</tr>{{/ROWS}}
</table>
{{>ENTRY}}
