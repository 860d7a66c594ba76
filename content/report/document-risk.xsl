<?xml version="1.0" encoding="UTF-8"?>
<!-- Risks, plan and the way so far, as blocks of a document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <!-- ======== the map ======== -->

  <xsl:template match="risk-map">
    <table>
      <caption><xsl:value-of select="t:tr('Map of risks: how many pieces of information lie where')"/></caption>
      <column width="22"/>
      <column width="26" align="centre"/>
      <column width="26" align="centre"/>
      <column width="26" align="centre"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Importance')"/></cell>
          <xsl:for-each select="row[1]/cell">
            <cell><xsl:value-of select="concat(t:tr('Likelihood'), ' ', @likelihood)"/></cell>
          </xsl:for-each>
        </row>
      </head>
      <body>
        <xsl:for-each select="row">
          <row>
            <cell header="yes"><xsl:value-of select="concat(t:tr('Importance'), ' ', @importance)"/></cell>
            <xsl:apply-templates select="cell"/>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- Coloured as the worst, middle and best rating are. -->
  <xsl:template match="risk-map/row/cell">
    <cell>
      <xsl:choose>
        <xsl:when test="@degree = 1"><xsl:attribute name="rating">unmet</xsl:attribute></xsl:when>
        <xsl:when test="@degree = 2"><xsl:attribute name="rating">partial</xsl:attribute></xsl:when>
        <xsl:when test="@degree"><xsl:attribute name="rating">met</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:if test="@count &gt; 0"><b><xsl:value-of select="@count"/></b><xsl:text> </xsl:text></xsl:if>
      <quiet><xsl:value-of select="band"/></quiet>
    </cell>
  </xsl:template>

  <!-- ======== the list ======== -->

  <xsl:template match="risks">
    <xsl:if test="risk">
      <heading level="1"><xsl:value-of select="t:tr('Risks')"/></heading>
      <xsl:apply-templates select="../risk-map"/>
      <table>
        <caption><xsl:value-of select="t:tr('Every piece of information, the highest risk first')"/></caption>
        <column width="34"/>
        <column width="34"/>
        <column width="11" align="end"/>
        <column width="11" align="end"/>
        <column width="12"/>
        <head>
          <row>
            <cell><xsl:value-of select="t:tr('Piece of information')"/></cell>
            <cell><xsl:value-of select="t:tr('What threatens it most')"/></cell>
            <cell><xsl:value-of select="t:tr('Importance')"/></cell>
            <cell><xsl:value-of select="t:tr('Likelihood')"/></cell>
            <cell><xsl:value-of select="t:tr('Risk')"/></cell>
          </row>
        </head>
        <body><xsl:apply-templates select="risk"/></body>
      </table>
      <xsl:if test="risk[@assumed]">
        <p style="quiet"><xsl:value-of select="concat('* ', t:tr('Nobody has said how likely this is; what is usual is taken.'))"/></p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="risk">
    <row>
      <cell header="yes">
        <xsl:apply-templates select="." mode="called"/>
        <xsl:if test="treatment">
          <br/>
          <quiet><xsl:value-of select="concat(t:tr('Decided'), ': ')"/><xsl:apply-templates select="treatment" mode="phrase"/></quiet>
        </xsl:if>
        <xsl:if test="@wants-decision and not(treatment)">
          <br/>
          <quiet><xsl:value-of select="t:tr('Nobody has decided yet what to do about it')"/></quiet>
        </xsl:if>
      </cell>
      <cell><xsl:apply-templates select="worst" mode="phrase"/><xsl:if test="@assumed"> *</xsl:if></cell>
      <cell><xsl:value-of select="@importance"/></cell>
      <cell><xsl:value-of select="@likelihood"/></cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@risk"><b><xsl:value-of select="@risk"/></b><xsl:text> </xsl:text><xsl:apply-templates select="band" mode="phrase"/></xsl:when>
          <xsl:otherwise><quiet><xsl:value-of select="t:tr('not known yet')"/></quiet></xsl:otherwise>
        </xsl:choose>
      </cell>
    </row>
  </xsl:template>

  <xsl:template match="risk" mode="called">
    <xsl:choose>
      <xsl:when test="name"><xsl:value-of select="name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@asset"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ======== the plan ======== -->

  <xsl:template match="schedule">
    <xsl:if test="entry or ../tasks/task">
      <heading level="1"><xsl:value-of select="t:tr('Plan')"/></heading>
      <xsl:apply-templates select="../tasks[task]"/>
      <xsl:if test="entry"><xsl:call-template name="weeks"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tasks">
    <table>
      <caption><xsl:value-of select="t:tr('Tasks that were taken on')"/></caption>
      <column width="46"/>
      <column width="20"/>
      <column width="17"/>
      <column width="17"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Task')"/></cell>
          <cell><xsl:value-of select="t:tr('Who')"/></cell>
          <cell><xsl:value-of select="t:tr('By when')"/></cell>
          <cell><xsl:value-of select="t:tr('State')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="task">
          <row>
            <cell header="yes"><xsl:value-of select="title"/></cell>
            <cell><xsl:value-of select="@owner"/></cell>
            <cell><xsl:value-of select="@due"/></cell>
            <cell>
              <xsl:value-of select="@state-word"/>
              <xsl:if test="@overdue"><br/><quiet><xsl:value-of select="t:tr('overdue')"/></quiet></xsl:if>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="weeks">
    <table>
      <caption><xsl:value-of select="t:tr('What could be done when, at a pace that a firm of this size keeps up')"/></caption>
      <column width="46"/>
      <column width="20"/>
      <column width="17"/>
      <column width="17"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Measure')"/></cell>
          <cell><xsl:value-of select="t:tr('Who')"/></cell>
          <cell><xsl:value-of select="t:tr('By when')"/></cell>
          <cell><xsl:value-of select="t:tr('Weeks')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="entry">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell>
              <xsl:choose>
                <xsl:when test="owner"><xsl:value-of select="owner"/></xsl:when>
                <xsl:otherwise><xsl:apply-templates select="who" mode="phrase"/></xsl:otherwise>
              </xsl:choose>
            </cell>
            <cell><xsl:value-of select="@due"/></cell>
            <cell>
              <xsl:value-of select="@start + 1"/>
              <xsl:if test="@weeks &gt; 1">–<xsl:value-of select="@start + @weeks"/></xsl:if>
            </cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- ======== how it went so far ======== -->

  <xsl:template match="trend">
    <heading level="1"><xsl:value-of select="t:tr('How it went so far')"/></heading>
    <table>
      <caption><xsl:value-of select="t:tr('How many questions were met at the end of each day')"/></caption>
      <column width="3"/>
      <column width="1" align="end"/>
      <column width="1" align="end"/>
      <column width="1" align="end"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Date')"/></cell>
          <cell><xsl:value-of select="t:tr('Answered')"/></cell>
          <cell><xsl:value-of select="t:tr('Met')"/></cell>
          <cell><xsl:value-of select="t:tr('Questions')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="point">
          <row>
            <cell header="yes"><xsl:value-of select="@date"/></cell>
            <cell><xsl:value-of select="@answered"/></cell>
            <cell><xsl:value-of select="@met"/></cell>
            <cell><xsl:value-of select="@applicable"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
