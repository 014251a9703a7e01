{{#HAS_NETWORKS}}
<section class="wrap band" aria-labelledby="comparison">
<h2 id="comparison">{{T_NETWORK_COMPARED}}</h2>
<div class="table-box">
<table class="comparison">
<thead>
<tr><th scope="col">{{T_NETWORK_NAME}}</th>{{#CRITERION_NAMES}}<th scope="col">{{LABEL}}</th>{{/CRITERION_NAMES}}</tr>
</thead>
<tbody>
{{#NETWORKS}}
<tr><th scope="row"><a href="{{URL}}">{{LABEL}}</a></th>{{#CRITERIA}}<td><span class="stacked-label">{{LABEL}}</span> <span class="answer answer-{{ANSWER}}">{{ANSWER_LABEL}}</span></td>{{/CRITERIA}}</tr>
{{/NETWORKS}}
</tbody>
</table>
</div>
</section>
{{/HAS_NETWORKS}}
