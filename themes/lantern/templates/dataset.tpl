<article>
{{>PAGE_HEAD}}
<div class="wrap">
{{#HAS_CHART}}
<figure class="chart-box">
{{CHART:none}}
</figure>
{{/HAS_CHART}}
{{#HAS_ROWS}}
<section class="table-box" aria-labelledby="table" tabindex="0">
<table class="data" dir="auto">
{{! Its own direction, so that the figures alone decide the table’s. }}
<caption id="table" dir="{{DIRECTION}}"><span>{{CAPTION}}</span></caption>
<thead>
<tr>{{#COLUMNS}}<th scope="col" class="align-{{ALIGN}}">{{LABEL}}</th>{{/COLUMNS}}</tr>
</thead>
<tbody>
{{#ROWS}}
<tr><th scope="row">{{HEADING}}</th>{{#CELLS}}<td class="align-{{ALIGN}}">{{VALUE}}{{#HAS_UNIT}} {{UNIT}}{{/HAS_UNIT}}</td>{{/CELLS}}</tr>
{{/ROWS}}
</tbody>
</table>
</section>
{{/HAS_ROWS}}
{{#HAS_CSV_URL}}<p><a class="button button-quiet" href="{{CSV_URL}}" download>{{T_DATASET_DOWNLOAD}}</a></p>{{/HAS_CSV_URL}}
</div>
<div class="wrap columns">
<div class="column-main">
{{>BODY}}
</div>
<aside class="column-side" aria-label="{{T_ENTRY_AT_A_GLANCE}}">
{{>FACTS}}
{{>TOPICS}}
</aside>
<div class="column-end">
{{>SOURCES}}
{{>UPDATED}}
</div>
</div>
</article>
{{>RELATED}}
