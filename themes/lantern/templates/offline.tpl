<div class="wrap head error-head">
<h1>{{TITLE}}</h1>
<p class="lead">{{T_OFFLINE_MESSAGE}}</p>
<p><a class="more" href="">{{T_OFFLINE_AGAIN}}</a></p>
</div>
{{! The module fills the list with what this browser has kept, and shows it. }}
<section class="wrap band" aria-labelledby="read" hidden>
<h2 id="read">{{T_OFFLINE_READ}}</h2>
<ul class="read-list" data-read></ul>
</section>
