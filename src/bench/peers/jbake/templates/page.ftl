<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${content.title}</title></head>
<body>
<nav><a href="<#if content.rootpath??>${content.rootpath}</#if>all.html">All pages</a></nav>
<main>${content.body}</main>
</body>
</html>
