<!DOCTYPE html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={{URL}}">
<link rel="canonical" href="{{CANONICAL}}">
</head>
<body>
<main>
<h1>{{T_REDIRECT_TITLE}}</h1>
<p><a href="{{URL}}">{{TITLE}}</a></p>
</main>
</body>
</html>
