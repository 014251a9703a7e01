<article>
<h1>{{TITLE}}</h1>
{{>FOOT}}
</article>
