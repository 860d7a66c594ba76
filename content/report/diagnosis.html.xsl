<?xml version="1.0" encoding="UTF-8"?>
<!-- The diagnosis as one HTML file: on a screen, on a phone, and on A4 paper. No script, nothing from outside. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <xsl:import href="common.xsl"/>
  <xsl:include href="html-style.xsl"/>
  <xsl:include href="html-charts.xsl"/>
  <xsl:include href="html-risk.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes" doctype-system="about:legacy-compat"/>

  <xsl:template match="/report">
    <html lang="{@language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="{@program}"/>
        <title>
          <xsl:value-of select="title"/> – <xsl:call-template name="firm-name"/>
        </title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <xsl:call-template name="cover"/>
        <main>
          <xsl:apply-templates select="pack" mode="result"/>
          <xsl:apply-templates select="measures"/>
          <xsl:apply-templates select="risks"/>
          <xsl:apply-templates select="schedule"/>
          <xsl:apply-templates select="trend"/>
          <xsl:apply-templates select="gaps"/>
          <xsl:apply-templates select="pack" mode="sections"/>
          <xsl:apply-templates select="pack" mode="answers"/>
          <xsl:apply-templates select="pack" mode="method"/>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <!-- ======== cover ======== -->

  <xsl:template name="cover">
    <header class="cover">
      <xsl:if test="logo">
        <xsl:variable name="firm"><xsl:call-template name="firm-name"/></xsl:variable>
        <img class="logo" src="{logo/@src}" width="{logo/@width}" height="{logo/@height}" alt="{$firm}"/>
      </xsl:if>
      <h1><xsl:value-of select="title"/></h1>
      <p class="firm"><xsl:call-template name="firm-name"/></p>
      <dl class="facts">
        <xsl:call-template name="fact">
          <xsl:with-param name="name" select="t:tr('Date')"/>
          <xsl:with-param name="value" select="@date"/>
        </xsl:call-template>
        <xsl:for-each select="firm/field[@key != 'name']">
          <div>
            <dt><xsl:apply-templates select="." mode="label"/></dt>
            <dd><xsl:value-of select="."/></dd>
          </div>
        </xsl:for-each>
        <xsl:call-template name="fact">
          <xsl:with-param name="name" select="t:tr('Kind of check')"/>
          <xsl:with-param name="value" select="case/@mode-word"/>
        </xsl:call-template>
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Criteria')"/></dt>
          <dd>
            <xsl:for-each select="pack">
              <xsl:if test="position() &gt; 1"><br/></xsl:if>
              <xsl:apply-templates select="title" mode="phrase"/>
            </xsl:for-each>
          </dd>
        </div>
      </dl>
    </header>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <div>
      <dt><xsl:value-of select="$name"/></dt>
      <dd><xsl:value-of select="$value"/></dd>
    </div>
  </xsl:template>

  <!-- ======== score ======== -->

  <xsl:template match="pack" mode="result">
    <section class="result" aria-labelledby="result-{@id}">
      <h2 id="result-{@id}">
        <xsl:value-of select="t:tr('Result')"/>
        <xsl:if test="count($report/pack) &gt; 1">: <xsl:value-of select="title"/></xsl:if>
      </h2>
      <xsl:choose>
        <xsl:when test="scale"><xsl:call-template name="score"/></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="score/@words"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="totals"/>
      <xsl:if test="bars/bar"><xsl:call-template name="bars"/></xsl:if>
      <xsl:if test="count(radar/axis) &gt;= 5"><xsl:call-template name="radar"/></xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="score">
    <div class="score">
      <p class="figure">
        <span class="quiet"><xsl:value-of select="t:tr('Score')"/></span>
        <b><xsl:value-of select="score/@range"/></b>
        <span class="of">/ <xsl:value-of select="score/@of"/></span>
      </p>
      <div class="verdict">
        <xsl:if test="verdict"><p class="band"><xsl:apply-templates select="verdict" mode="phrase"/></p></xsl:if>
        <xsl:if test="count(scale/band[@current]) = 1 and scale/band[@current]/advice">
          <p><xsl:apply-templates select="scale/band[@current]/advice" mode="phrase"/></p>
        </xsl:if>
        <xsl:if test="open"><p><xsl:value-of select="open"/></p></xsl:if>
      </div>
    </div>
    <xsl:call-template name="scale"/>
  </xsl:template>

  <!-- How many of each rating, with the marks that the whole report uses. -->
  <xsl:template name="totals">
    <ul class="totals">
      <xsl:apply-templates select="ratings/rating[@count &gt; 0 or @rating != 'not-applicable']"/>
    </ul>
  </xsl:template>

  <xsl:template match="ratings/rating">
    <li class="{@rating}">
      <span class="mark" aria-hidden="true"><xsl:value-of select="@mark"/></span>
      <xsl:text> </xsl:text>
      <xsl:value-of select="@word"/>
      <xsl:text> </xsl:text>
      <b><xsl:value-of select="@count"/></b>
    </li>
  </xsl:template>

  <!-- ======== what to do first ======== -->

  <xsl:template match="measures">
    <section aria-labelledby="first">
      <h2 id="first"><xsl:value-of select="t:tr('What to do first')"/></h2>
      <xsl:choose>
        <xsl:when test="measure">
          <ol class="measures">
            <xsl:apply-templates select="measure[@rank &lt;= $first-measures]" mode="full"/>
          </ol>
          <xsl:if test="measure[@rank &gt; $first-measures]"><xsl:call-template name="later"/></xsl:if>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="t:tr('No gap is known that a measure would close.')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="measure" mode="full">
    <li id="measure-{@id}">
      <h3><xsl:apply-templates select="title" mode="phrase"/></h3>
      <p class="effect"><xsl:value-of select="line"/></p>
      <p><xsl:apply-templates select="text" mode="phrase"/></p>
      <dl class="terms">
        <xsl:if test="who">
          <div><dt><xsl:value-of select="t:tr('Who')"/></dt><dd><xsl:apply-templates select="who" mode="phrase"/></dd></div>
        </xsl:if>
        <div><dt><xsl:value-of select="t:tr('By when')"/></dt><dd><xsl:value-of select="@horizon"/></dd></div>
      </dl>
      <p class="closes">
        <span class="quiet"><xsl:value-of select="t:tr('Helps with')"/></span>
        <xsl:for-each select="control">
          <xsl:text> </xsl:text>
          <a href="#{translate(@address, ':/@', '---')}" class="item"><xsl:apply-templates select="." mode="name"/></a>
        </xsl:for-each>
      </p>
    </li>
  </xsl:template>

  <xsl:template name="later">
    <table class="later">
      <caption><xsl:value-of select="t:tr('After that')"/></caption>
      <thead>
        <tr>
          <th scope="col" class="number"><xsl:value-of select="t:tr('Rank')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Measure')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Who')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Effort')"/></th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="measure[@rank &gt; $first-measures]">
          <tr id="measure-{@id}">
            <td class="number"><xsl:value-of select="@rank"/></td>
            <th scope="row">
              <xsl:apply-templates select="title" mode="phrase"/>
              <span class="under"><xsl:value-of select="@effect"/></span>
            </th>
            <td><xsl:apply-templates select="who" mode="phrase"/></td>
            <td><xsl:value-of select="@effort"/><span class="under"><xsl:value-of select="@cost"/></span></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- ======== gaps ======== -->

  <xsl:template match="gaps">
    <section aria-labelledby="gaps">
      <h2 id="gaps"><xsl:value-of select="t:tr('Gaps')"/></h2>
      <xsl:choose>
        <xsl:when test="gap">
          <table class="gaps">
            <caption><xsl:value-of select="t:tr('Gaps in order of urgency, each with its measures, the most effective first')"/></caption>
            <thead>
              <tr>
                <th scope="col" class="number"><xsl:value-of select="t:tr('Rank')"/></th>
                <th scope="col"><xsl:value-of select="t:tr('Gap')"/></th>
                <th scope="col"><xsl:value-of select="t:tr('Measures')"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="gap"/></tbody>
          </table>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="t:tr('No gap is known.')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="gap">
    <tr>
      <td class="number"><xsl:value-of select="@rank"/></td>
      <th scope="row">
        <a href="#{translate(@address, ':/@', '---')}"><xsl:apply-templates select="." mode="name"/></a>
        <span class="under">
          <xsl:call-template name="state"/>
          <xsl:call-template name="requirement"/>
        </span>
      </th>
      <td>
        <xsl:choose>
          <xsl:when test="measure">
            <ul class="plain">
              <xsl:for-each select="measure">
                <li><a href="#measure-{@id}"><xsl:apply-templates select="title" mode="phrase"/></a></li>
              </xsl:for-each>
            </ul>
          </xsl:when>
          <xsl:otherwise>–</xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <!-- A rating as mark and word. -->
  <xsl:template name="state">
    <span class="state {@rating}">
      <span class="mark" aria-hidden="true"><xsl:value-of select="@mark"/></span>
      <xsl:text> </xsl:text>
      <xsl:value-of select="@word"/>
    </span>
  </xsl:template>

  <xsl:template name="requirement">
    <xsl:if test="@mandatory-words">
      <xsl:text> </xsl:text>
      <span class="tag"><xsl:value-of select="@mandatory-words"/></span>
    </xsl:if>
    <xsl:if test="@level-words">
      <xsl:text> </xsl:text>
      <span class="quiet"><xsl:value-of select="@level-words"/></span>
    </xsl:if>
  </xsl:template>

  <!-- ======== sections ======== -->

  <xsl:template match="pack" mode="sections">
    <section aria-labelledby="sections-{@id}">
      <h2 id="sections-{@id}"><xsl:value-of select="t:tr('Section by section')"/></h2>
      <table class="sections">
        <caption><xsl:apply-templates select="title" mode="phrase"/></caption>
        <thead>
          <tr>
            <th scope="col"><xsl:value-of select="t:tr('Section')"/></th>
            <th scope="col" class="number"><xsl:value-of select="t:tr('Score')"/></th>
            <xsl:for-each select="ratings/rating">
              <th scope="col" class="number {@rating}">
                <span class="mark" aria-hidden="true"><xsl:value-of select="@mark"/></span>
                <span class="word"><xsl:value-of select="@word"/></span>
              </th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="section" mode="row"/></tbody>
        <tfoot>
          <tr>
            <th scope="row"><xsl:value-of select="t:tr('Together')"/></th>
            <td class="number"><xsl:value-of select="score/@words"/></td>
            <xsl:for-each select="ratings/rating"><td class="number"><xsl:value-of select="@count"/></td></xsl:for-each>
          </tr>
        </tfoot>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="section" mode="row">
    <tr>
      <th scope="row"><xsl:apply-templates select="title" mode="phrase"/></th>
      <td class="number"><xsl:value-of select="score/@words"/></td>
      <xsl:for-each select="ratings/rating">
        <td class="number"><xsl:value-of select="@count"/></td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- ======== answers ======== -->

  <xsl:template match="pack" mode="answers">
    <section class="answers" aria-labelledby="answers-{@id}">
      <h2 id="answers-{@id}">
        <xsl:value-of select="t:tr('All answers')"/>
        <xsl:if test="count($report/pack) &gt; 1">: <xsl:value-of select="title"/></xsl:if>
      </h2>
      <xsl:apply-templates select="section[control]" mode="answers"/>
    </section>
  </xsl:template>

  <xsl:template match="section" mode="answers">
    <h3><xsl:apply-templates select="title" mode="phrase"/></h3>
    <xsl:apply-templates select="control" mode="answer"/>
  </xsl:template>

  <xsl:template match="control" mode="answer">
    <article id="{translate(@address, ':/@', '---')}" class="answer">
      <h4><xsl:apply-templates select="." mode="name"/></h4>
      <p class="states">
        <xsl:choose>
          <xsl:when test="skipped"><span class="quiet"><xsl:value-of select="skipped"/></span></xsl:when>
          <xsl:otherwise><xsl:call-template name="state"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="requirement"/>
      </p>
      <p class="question"><xsl:apply-templates select="question" mode="phrase"/></p>
      <xsl:if test="answer">
        <ul class="said"><xsl:apply-templates select="answer"/></ul>
      </xsl:if>
    </article>
  </xsl:template>

  <xsl:template match="answer">
    <li>
      <xsl:if test="about"><xsl:apply-templates select="about" mode="phrase"/><br/></xsl:if>
      <b><xsl:apply-templates select="." mode="said"/></b>
      <xsl:text> </xsl:text>
      <span class="quiet"><xsl:apply-templates select="." mode="who"/></span>
      <xsl:if test="@marked">
        <xsl:text> </xsl:text>
        <span class="tag"><xsl:value-of select="t:tr('Marked for later')"/></span>
      </xsl:if>
      <xsl:apply-templates select="reason|note"/>
    </li>
  </xsl:template>

  <xsl:template match="reason">
    <p class="note"><span class="quiet"><xsl:value-of select="t:tr('Reason')"/></span><xsl:text> </xsl:text><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="note">
    <p class="note"><span class="quiet"><xsl:value-of select="t:tr('Note')"/></span><xsl:text> </xsl:text><xsl:value-of select="."/></p>
  </xsl:template>

  <!-- ======== how the score was made ======== -->

  <xsl:template match="pack" mode="method">
    <section class="method" aria-labelledby="method-{@id}">
      <h2 id="method-{@id}"><xsl:value-of select="t:tr('How the score was made')"/></h2>
      <xsl:for-each select="method/p"><p><xsl:value-of select="."/></p></xsl:for-each>
      <xsl:if test="method/tally/row"><xsl:apply-templates select="method/tally"/></xsl:if>
      <dl class="facts">
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Criteria')"/></dt>
          <dd><xsl:apply-templates select="." mode="edition"/></dd>
        </div>
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Content pack')"/></dt>
          <dd>
            <xsl:value-of select="title"/> – <xsl:value-of select="concat(@id, ' ', @version)"/>
            <xsl:if test="profile"> – <xsl:value-of select="profile"/></xsl:if>
          </dd>
        </div>
        <xsl:if test="uncovered">
          <div class="wide">
            <dt><xsl:value-of select="t:tr('Not covered by this pack')"/></dt>
            <dd><xsl:value-of select="uncovered"/></dd>
          </div>
        </xsl:if>
        <xsl:if test="notes">
          <div class="wide">
            <dt><xsl:value-of select="t:tr('Remarks on the pack')"/></dt>
            <dd><xsl:apply-templates select="notes" mode="phrase"/></dd>
          </div>
        </xsl:if>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="tally">
    <table class="tally">
      <caption><xsl:value-of select="t:tr('The sum of the answers')"/></caption>
      <thead>
        <tr>
          <th scope="col"><xsl:value-of select="t:tr('Answer')"/></th>
          <th scope="col" class="number"><xsl:value-of select="t:tr('Points')"/></th>
          <th scope="col" class="number"><xsl:value-of select="t:tr('Times')"/></th>
          <th scope="col" class="number"><xsl:value-of select="t:tr('Sum')"/></th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="row">
          <tr>
            <th scope="row"><xsl:apply-templates select="label" mode="phrase"/></th>
            <td class="number"><xsl:choose><xsl:when test="@points"><xsl:value-of select="@points"/></xsl:when><xsl:otherwise>–</xsl:otherwise></xsl:choose></td>
            <td class="number"><xsl:value-of select="@count"/></td>
            <td class="number"><xsl:value-of select="@sum"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- ======== foot ======== -->

  <xsl:template name="foot">
    <footer>
      <p>
        <xsl:value-of select="t:tr('This report rests on the answers that were given and on the edition of the criteria named here. Whether the edition is still the current one is for the reader to check.')"/>
      </p>
      <xsl:if test="$has-foreign">
        <p><xsl:value-of select="concat($foreign-mark, ' ', t:tr('Not translated: shown in the language of the pack.'))"/></p>
      </xsl:if>
      <xsl:if test="seal"><p><xsl:value-of select="seal"/><xsl:text> </xsl:text><code><xsl:value-of select="seal/@digest"/></code></p></xsl:if>
      <p class="quiet">
        <xsl:value-of select="@program"/>
        <xsl:if test="@file"> – <xsl:value-of select="@file"/></xsl:if>
      </p>
    </footer>
  </xsl:template>

  <!-- ======== texts of packs ======== -->

  <xsl:template match="*" mode="phrase">
    <xsl:choose>
      <xsl:when test="@fallback">
        <span>
          <xsl:if test="ancestor::pack/@language">
            <xsl:attribute name="lang"><xsl:value-of select="ancestor::pack/@language"/></xsl:attribute>
          </xsl:if>
          <xsl:value-of select="."/>
        </span>
        <xsl:value-of select="$foreign-mark"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
