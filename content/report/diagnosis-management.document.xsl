<?xml version="1.0" encoding="UTF-8"?>
<!-- The diagnosis on one page, for who decides: where the firm stands, what may hurt most, what to do, what to decide. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document.xsl"/>
  <xsl:import href="document-risk.xsl"/>

  <xsl:variable name="density" select="'compact'"/>
  <xsl:variable name="risks-shown" select="3"/>
  <xsl:variable name="measures-shown" select="5"/>
  <xsl:variable name="largest" select="$report/risks/risk[@risk][position() &lt;= $risks-shown]"/>

  <xsl:template match="report" mode="body">
    <p style="quiet"><xsl:value-of select="concat(t:tr('Date'), ' ', @date, ' / ', t:tr('Kind of check'), ' ', case/@mode-word)"/></p>
    <xsl:apply-templates select="pack" mode="stand"/>
    <xsl:apply-templates select="mandatory[item]"/>
    <xsl:if test="$largest">
      <heading level="2"><xsl:value-of select="t:tr('What may hurt most')"/></heading>
      <xsl:apply-templates select="risk-map"/>
      <list type="number"><xsl:apply-templates select="$largest" mode="short"/></list>
    </xsl:if>
    <xsl:apply-templates select="measures"/>
    <xsl:call-template name="decisions"/>
  </xsl:template>

  <xsl:template match="pack" mode="stand">
    <p style="lead">
      <xsl:if test="count($report/pack) &gt; 1"><xsl:value-of select="concat(title, ': ')"/></xsl:if>
      <xsl:value-of select="concat(t:tr('Score'), ' ', score/@words)"/>
      <xsl:if test="verdict"> – <xsl:apply-templates select="verdict" mode="phrase"/></xsl:if>
    </p>
    <p><xsl:apply-templates select="." mode="ratings"/></p>
  </xsl:template>

  <xsl:template match="mandatory">
    <p>
      <xsl:value-of select="concat(t:tr('Mandatory items met'), ': ', count(item[@rating = 'met']), ' / ', count(item))"/>
    </p>
  </xsl:template>

  <xsl:template match="risk" mode="short">
    <item>
      <b><xsl:apply-templates select="." mode="called"/></b>
      <xsl:value-of select="concat(' – ', worst, ' (', t:tr('Risk'), ' ', @risk, ', ', band, ')')"/>
    </item>
  </xsl:template>

  <xsl:template match="measures">
    <xsl:if test="measure">
      <heading level="2"><xsl:value-of select="t:tr('What to do first')"/></heading>
      <table>
        <column width="44"/>
        <column width="18"/>
        <column width="14"/>
        <column width="24"/>
        <head>
          <row>
            <cell><xsl:value-of select="t:tr('Measure')"/></cell>
            <cell><xsl:value-of select="t:tr('Who')"/></cell>
            <cell><xsl:value-of select="t:tr('Effort')"/></cell>
            <cell><xsl:value-of select="t:tr('Cost')"/></cell>
          </row>
        </head>
        <body>
          <xsl:for-each select="measure[@rank &lt;= $measures-shown]">
            <row>
              <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
              <cell><xsl:apply-templates select="who" mode="phrase"/></cell>
              <cell><xsl:value-of select="@effort"/></cell>
              <cell><xsl:value-of select="@cost"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- ======== what is decided by whom ======== -->

  <xsl:template name="decisions">
    <heading level="2"><xsl:value-of select="t:tr('What is to be decided, and by whom')"/></heading>
    <table>
      <column width="64"/>
      <column width="36"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('To be decided')"/></cell>
          <cell><xsl:value-of select="t:tr('Who decides')"/></cell>
        </row>
      </head>
      <body>
        <xsl:apply-templates select="$largest[treatment]" mode="decision"/>
        <xsl:if test="$largest[not(treatment)]">
          <row>
            <cell header="yes">
              <xsl:for-each select="$largest[not(treatment)]">
                <xsl:if test="position() &gt; 1"> / </xsl:if>
                <xsl:apply-templates select="." mode="called"/>
              </xsl:for-each>
              <xsl:value-of select="concat(': ', t:tr('lower the risk, bear it, avoid it or hand it on'))"/>
            </cell>
            <cell><xsl:value-of select="t:tr('the head of the firm')"/></cell>
          </row>
        </xsl:if>
        <row>
          <cell header="yes"><xsl:value-of select="t:tr('Time and money for what to do first')"/></cell>
          <cell><xsl:value-of select="t:tr('the head of the firm')"/></cell>
        </row>
        <row>
          <cell header="yes"><xsl:value-of select="t:tr('Who does what by when')"/></cell>
          <cell><xsl:value-of select="t:tr('the person responsible for security')"/></cell>
        </row>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="risk" mode="decision">
    <xsl:variable name="by" select="$report/assets/asset[@id = current()/@asset]/value[@key = 'accepted-by']"/>
    <row>
      <cell header="yes">
        <xsl:apply-templates select="." mode="called"/>
        <xsl:text>: </xsl:text>
        <xsl:apply-templates select="treatment" mode="phrase"/>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$by"><xsl:value-of select="concat($by, ' (', t:tr('Decided'), ')')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:tr('Decided')"/></xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <!-- The page has no room for more. -->
  <xsl:template name="remarks">
    <p style="quiet">
      <xsl:value-of select="t:tr('This report rests on the answers that were given and on the edition of the criteria named here. Whether the edition is still the current one is for the reader to check.')"/>
    </p>
  </xsl:template>

</xsl:stylesheet>
