<?xml version="1.0" encoding="UTF-8"?>
<!-- What schemes ask, what of the case counts there, and what is missing. Each is shown with the date of its source. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <p style="box"><xsl:value-of select="t:say('制度の説明は、それぞれに示した日付のときのものです。いまの条件や費用は、運営する所の案内で確かめてください。ある制度の認証が、別の制度で認められるわけではありません。', 'Each scheme is described as it was on the date beside it. For conditions and costs of today, see the pages of whoever runs it. No scheme recognises the certificate of another.')"/></p>
    <xsl:choose>
      <xsl:when test="paths/path">
        <xsl:apply-templates select="paths"/>
        <xsl:apply-templates select="paths/path"/>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('制度の説明がありません。', 'No scheme is described in the content.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ======== all at once ======== -->

  <xsl:template match="paths">
    <table>
      <column width="5"/><column width="2"/><column width="6"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('制度|いつの説明か|次にすること', 'Scheme|Described|What comes next')"/></xsl:call-template>
      <body>
        <xsl:for-each select="path">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:value-of select="as-of"/></cell>
            <cell><xsl:value-of select="next"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- ======== one by one ======== -->

  <xsl:template match="path">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/><xsl:value-of select="concat(' (', as-of, ')')"/></heading>
    <p><xsl:apply-templates select="summary" mode="phrase"/></p>
    <p style="lead"><xsl:value-of select="next"/></p>
    <xsl:apply-templates select="stage"/>
    <table>
      <caption><xsl:value-of select="concat(t:say('制度の概要', 'About the scheme'), ' (', as-of, ')')"/></caption>
      <column width="3"/><column width="10"/>
      <body>
        <xsl:for-each select="fact">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="text" mode="phrase"/><xsl:if test="@date"><quiet><xsl:value-of select="concat(' (', @date, ')')"/></quiet></xsl:if></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <p style="quiet"><xsl:apply-templates select="source" mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="stage">
    <heading level="2"><xsl:value-of select="concat(@mark, ' ')"/><xsl:apply-templates select="title" mode="phrase"/></heading>
    <xsl:if test="summary"><p><xsl:apply-templates select="summary" mode="phrase"/></p></xsl:if>
    <table>
      <column width="5"/><column width="3"/><column width="6"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('求められること|いま|この案件から分かること', 'What is asked|Now|What the case shows')"/></xsl:call-template>
      <body><xsl:apply-templates select="requirement"/></body>
    </table>
  </xsl:template>

  <xsl:template match="requirement">
    <row>
      <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/><br/><quiet><xsl:apply-templates select="text" mode="phrase"/></quiet></cell>
      <cell><xsl:value-of select="concat(@mark, ' ', @word)"/></cell>
      <cell>
        <xsl:for-each select="counts">
          <xsl:if test="position() &gt; 1"><br/></xsl:if>
          <xsl:value-of select="words"/>
        </xsl:for-each>
        <xsl:if test="unseen"><xsl:if test="counts"><br/></xsl:if><quiet><xsl:apply-templates select="unseen" mode="phrase"/></quiet></xsl:if>
      </cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
