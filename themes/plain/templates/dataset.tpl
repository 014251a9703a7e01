<article>
{{>HEAD}}
{{#HAS_ROWS}}
<section class="table" aria-labelledby="table" tabindex="0">
<table dir="auto">
<caption id="table" dir="{{DIRECTION}}">{{CAPTION}}</caption>
<thead><tr>{{#COLUMNS}}<th scope="col">{{LABEL}}</th>{{/COLUMNS}}</tr></thead>
<tbody>
{{#ROWS}}<tr><th scope="row">{{HEADING}}</th>{{#CELLS}}<td>{{VALUE}}{{#HAS_UNIT}} {{UNIT}}{{/HAS_UNIT}}</td>{{/CELLS}}</tr>{{/ROWS}}
</tbody>
</table>
</section>
{{/HAS_ROWS}}
{{#HAS_CSV_URL}}<p><a href="{{CSV_URL}}" download>{{T_DATASET_DOWNLOAD}}</a></p>{{/HAS_CSV_URL}}
{{>FOOT}}
</article>
