<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pledges share. They are addressed to the firm, so it does not stand below the title. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template name="subject"/>

  <!-- Items: what the firm named as secret, else what the ledger rates highest for confidentiality. -->
  <xsl:template name="secrets">
    <xsl:variable name="said" select="$paper/value[@key = 'secrets']"/>
    <xsl:variable name="highest" select="$report/assets/asset[value[@key = 'confidentiality'][@choice = '2']]"/>
    <xsl:choose>
      <xsl:when test="$said != ''"><item><xsl:value-of select="$said"/></item></xsl:when>
      <xsl:when test="$highest">
        <item>
          <xsl:for-each select="$highest">
            <xsl:if test="position() &gt; 1"><xsl:value-of select="t:say('、', ', ')"/></xsl:if>
            <xsl:value-of select="value[@key = 'name']"/>
          </xsl:for-each>
        </item>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
