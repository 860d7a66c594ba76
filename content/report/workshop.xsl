<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of a workshop share. The firm is made up, so that the paper says the workshop's title instead. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:variable name="workshop" select="$report/workshop"/>

  <xsl:template name="subject">
    <p style="lead"><xsl:apply-templates select="$workshop/title" mode="phrase"/></p>
  </xsl:template>

  <xsl:template name="missing">
    <xsl:if test="not($workshop)">
      <p style="note"><xsl:value-of select="t:say('研修の教材が見つかりません。content/workshop を確かめてください。', 'There is no content of a workshop: look at content/workshop.')"/></p>
    </xsl:if>
  </xsl:template>

  <!-- Whom an exercise is for. -->
  <xsl:template match="exercise" mode="level">
    <xsl:choose>
      <xsl:when test="@level = 1"><xsl:value-of select="t:say('レベル1　だれでも', 'Level 1, for everybody')"/></xsl:when>
      <xsl:when test="@level = 2"><xsl:value-of select="t:say('レベル2　重要情報を扱う人', 'Level 2, for those who handle important information')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('レベル3　責任者と経営する人', 'Level 3, for those responsible')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
