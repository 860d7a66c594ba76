<?xml version="1.0" encoding="UTF-8"?>
<!-- The diagnosis as a document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document.xsl"/>
  <xsl:import href="document-risk.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:apply-templates select="pack" mode="result"/>
    <xsl:apply-templates select="measures"/>
    <xsl:apply-templates select="risks"/>
    <xsl:apply-templates select="schedule"/>
    <xsl:apply-templates select="trend"/>
    <xsl:apply-templates select="gaps"/>
    <xsl:apply-templates select="pack" mode="sections"/>
    <xsl:apply-templates select="pack" mode="answers"/>
    <xsl:apply-templates select="pack" mode="method"/>
  </xsl:template>

  <!-- ======== result ======== -->

  <xsl:template match="pack" mode="result">
    <heading level="1">
      <xsl:value-of select="t:tr('Result')"/>
      <xsl:if test="count($report/pack) &gt; 1">: <xsl:value-of select="title"/></xsl:if>
    </heading>
    <p style="lead">
      <xsl:value-of select="concat(t:tr('Score'), ' ', score/@words)"/>
      <xsl:if test="verdict"> – <xsl:apply-templates select="verdict" mode="phrase"/></xsl:if>
    </p>
    <xsl:if test="count(scale/band[@current]) = 1 and scale/band[@current]/advice">
      <p><xsl:apply-templates select="scale/band[@current]/advice" mode="phrase"/></p>
    </xsl:if>
    <xsl:if test="open"><p><xsl:value-of select="open"/></p></xsl:if>
    <xsl:apply-templates select="scale[band]"/>
    <p><xsl:apply-templates select="." mode="ratings"/></p>
    <xsl:apply-templates select="." mode="bars"/>
  </xsl:template>

  <!-- The bands, the one that was reached in bold. -->
  <xsl:template match="scale">
    <table>
      <caption><xsl:value-of select="t:tr('The score on its scale')"/></caption>
      <column width="1" align="end"/>
      <column width="4"/>
      <body>
        <xsl:for-each select="band">
          <xsl:sort select="position()" order="descending" data-type="number"/>
          <row>
            <cell><xsl:apply-templates select="." mode="figures"/></cell>
            <cell>
              <xsl:choose>
                <xsl:when test="@current"><b><xsl:apply-templates select="label" mode="phrase"/> ← <xsl:value-of select="t:tr('here')"/></b></xsl:when>
                <xsl:otherwise><xsl:apply-templates select="label" mode="phrase"/></xsl:otherwise>
              </xsl:choose>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- ======== what to do first ======== -->

  <xsl:template match="measures">
    <heading level="1"><xsl:value-of select="t:tr('What to do first')"/></heading>
    <xsl:if test="not(measure)"><p><xsl:value-of select="t:tr('No gap is known that a measure would close.')"/></p></xsl:if>
    <xsl:apply-templates select="measure[@rank &lt;= $first-measures]" mode="full"/>
    <xsl:if test="measure[@rank &gt; $first-measures]"><xsl:call-template name="later"/></xsl:if>
  </xsl:template>

  <xsl:template match="measure" mode="full">
    <heading level="3"><xsl:value-of select="concat(@rank, '. ')"/><xsl:apply-templates select="title" mode="phrase"/></heading>
    <xsl:if test="text"><p><xsl:apply-templates select="text" mode="phrase"/></p></xsl:if>
    <facts>
      <fact name="{t:tr('Effect')}"><xsl:value-of select="line"/></fact>
      <xsl:if test="who"><fact name="{t:tr('Who')}"><xsl:apply-templates select="who" mode="phrase"/></fact></xsl:if>
      <fact name="{t:tr('By when')}"><xsl:value-of select="@horizon"/></fact>
      <fact name="{t:tr('Helps with')}">
        <xsl:for-each select="control">
          <xsl:if test="position() &gt; 1"><br/></xsl:if>
          <xsl:apply-templates select="." mode="name"/>
        </xsl:for-each>
      </fact>
    </facts>
  </xsl:template>

  <xsl:template name="later">
    <table>
      <caption><xsl:value-of select="t:tr('After that')"/></caption>
      <column width="6" align="end"/>
      <column width="48"/>
      <column width="23"/>
      <column width="23"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Rank')"/></cell>
          <cell><xsl:value-of select="t:tr('Measure')"/></cell>
          <cell><xsl:value-of select="t:tr('Who')"/></cell>
          <cell><xsl:value-of select="t:tr('Effort')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="measure[@rank &gt; $first-measures]">
          <row>
            <cell><xsl:value-of select="@rank"/></cell>
            <cell header="yes">
              <xsl:apply-templates select="title" mode="phrase"/>
              <br/>
              <quiet><xsl:value-of select="@effect"/></quiet>
            </cell>
            <cell><xsl:apply-templates select="who" mode="phrase"/></cell>
            <cell><xsl:value-of select="@effort"/><br/><quiet><xsl:value-of select="@cost"/></quiet></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- ======== gaps ======== -->

  <xsl:template match="gaps">
    <heading level="1"><xsl:value-of select="t:tr('Gaps')"/></heading>
    <xsl:choose>
      <xsl:when test="gap">
        <table>
          <caption><xsl:value-of select="t:tr('Gaps in order of urgency, each with its measures, the most effective first')"/></caption>
          <column width="6" align="end"/>
          <column width="42"/>
          <column width="16"/>
          <column width="36"/>
          <head>
            <row>
              <cell><xsl:value-of select="t:tr('Rank')"/></cell>
              <cell><xsl:value-of select="t:tr('Gap')"/></cell>
              <cell><xsl:value-of select="t:tr('Rating')"/></cell>
              <cell><xsl:value-of select="t:tr('Measures')"/></cell>
            </row>
          </head>
          <body><xsl:apply-templates select="gap"/></body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:tr('No gap is known.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="gap">
    <row>
      <cell><xsl:value-of select="@rank"/></cell>
      <cell header="yes">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@mandatory-words or @level-words">
          <br/>
          <quiet><xsl:apply-templates select="." mode="requirement"/></quiet>
        </xsl:if>
      </cell>
      <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell>
      <cell>
        <xsl:for-each select="measure">
          <xsl:if test="position() &gt; 1"><br/></xsl:if>
          <xsl:apply-templates select="title" mode="phrase"/>
        </xsl:for-each>
      </cell>
    </row>
  </xsl:template>

  <!-- ======== sections ======== -->

  <xsl:template match="pack" mode="sections">
    <heading level="1"><xsl:value-of select="t:tr('Section by section')"/></heading>
    <table>
      <caption><xsl:apply-templates select="title" mode="phrase"/></caption>
      <column width="34"/>
      <column width="18" align="end"/>
      <xsl:for-each select="ratings/rating"><column width="8" align="end"/></xsl:for-each>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Section')"/></cell>
          <cell><xsl:value-of select="t:tr('Score')"/></cell>
          <xsl:for-each select="ratings/rating">
            <cell><xsl:value-of select="@mark"/><br/><xsl:value-of select="@word"/></cell>
          </xsl:for-each>
        </row>
      </head>
      <body>
        <xsl:for-each select="section">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:value-of select="score/@words"/></cell>
            <xsl:for-each select="ratings/rating"><cell><xsl:value-of select="@count"/></cell></xsl:for-each>
          </row>
        </xsl:for-each>
        <row>
          <cell header="yes"><xsl:value-of select="t:tr('Together')"/></cell>
          <cell><xsl:value-of select="score/@words"/></cell>
          <xsl:for-each select="ratings/rating"><cell><xsl:value-of select="@count"/></cell></xsl:for-each>
        </row>
      </body>
    </table>
  </xsl:template>

  <!-- ======== answers ======== -->

  <xsl:template match="pack" mode="answers">
    <heading level="1">
      <xsl:value-of select="t:tr('All answers')"/>
      <xsl:if test="count($report/pack) &gt; 1">: <xsl:value-of select="title"/></xsl:if>
    </heading>
    <xsl:for-each select="section[control]">
      <heading level="2"><xsl:apply-templates select="title" mode="phrase"/></heading>
      <xsl:apply-templates select="control" mode="answer"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="control" mode="answer">
    <heading level="4"><xsl:apply-templates select="." mode="name"/></heading>
    <p><xsl:apply-templates select="question" mode="phrase"/></p>
    <p>
      <xsl:choose>
        <xsl:when test="skipped"><xsl:value-of select="skipped"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="rating"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@mandatory-words or @level-words">
        <xsl:text>  </xsl:text>
        <quiet><xsl:apply-templates select="." mode="requirement"/></quiet>
      </xsl:if>
    </p>
    <xsl:apply-templates select="answer"/>
  </xsl:template>

  <xsl:template match="answer">
    <p style="note">
      <xsl:if test="about"><xsl:apply-templates select="about" mode="phrase"/><br/></xsl:if>
      <b><xsl:apply-templates select="." mode="said"/></b>
      <quiet> (<xsl:apply-templates select="." mode="who"/>)</quiet>
      <xsl:if test="@marked"> – <xsl:value-of select="t:tr('Marked for later')"/></xsl:if>
      <xsl:if test="reason"><br/><quiet><xsl:value-of select="concat(t:tr('Reason'), ': ')"/></quiet><xsl:value-of select="reason"/></xsl:if>
      <xsl:if test="note"><br/><quiet><xsl:value-of select="concat(t:tr('Note'), ': ')"/></quiet><xsl:value-of select="note"/></xsl:if>
    </p>
  </xsl:template>

  <!-- ======== how the score was made ======== -->

  <xsl:template match="pack" mode="method">
    <heading level="1"><xsl:value-of select="t:tr('How the score was made')"/></heading>
    <xsl:for-each select="method/p"><p><xsl:value-of select="."/></p></xsl:for-each>
    <xsl:apply-templates select="method/tally[row]"/>
    <facts>
      <fact name="{t:tr('Criteria')}"><xsl:apply-templates select="." mode="edition"/></fact>
      <fact name="{t:tr('Content pack')}">
        <xsl:value-of select="title"/> – <xsl:value-of select="concat(@id, ' ', @version)"/>
        <xsl:if test="profile"> – <xsl:value-of select="profile"/></xsl:if>
      </fact>
      <xsl:if test="uncovered">
        <fact name="{t:tr('Not covered by this pack')}"><xsl:value-of select="uncovered"/></fact>
      </xsl:if>
      <xsl:if test="notes">
        <fact name="{t:tr('Remarks on the pack')}"><xsl:apply-templates select="notes" mode="phrase"/></fact>
      </xsl:if>
    </facts>
  </xsl:template>

  <xsl:template match="tally">
    <table>
      <caption><xsl:value-of select="t:tr('The sum of the answers')"/></caption>
      <column width="4"/>
      <column width="1" align="end"/>
      <column width="1" align="end"/>
      <column width="1" align="end"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Answer')"/></cell>
          <cell><xsl:value-of select="t:tr('Points')"/></cell>
          <cell><xsl:value-of select="t:tr('Times')"/></cell>
          <cell><xsl:value-of select="t:tr('Sum')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="row">
          <row>
            <cell header="yes"><xsl:apply-templates select="label" mode="phrase"/></cell>
            <cell><xsl:value-of select="@points"/></cell>
            <cell><xsl:value-of select="@count"/></cell>
            <cell><xsl:value-of select="@sum"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
