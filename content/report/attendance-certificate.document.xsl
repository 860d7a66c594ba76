<?xml version="1.0" encoding="UTF-8"?>
<!-- A certificate of attendance for one person; the record with the signatures is training-attendance. Whoever gives it stands
     at its end, not below its title: the case may be of a made-up firm. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template name="subject"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <p style="lead">
      <xsl:apply-templates select="$paper/value[@key = 'participant']" mode="write"><xsl:with-param name="width" select="16"/></xsl:apply-templates>
      <xsl:value-of select="t:say('　様', '')"/>
    </p>
    <p><xsl:value-of select="t:say('次の研修を終えたことを証明します。', 'This certifies that the person named above has taken part in this training.')"/></p>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'department topic date length trainer'"/></xsl:call-template>
    <p><xsl:value-of select="t:say('内容：架空の会社の物語と書類を読み、情報の守り方の質問に答え、答えの理由を話し合いました。', 'What it was: reading the story and the papers of a made-up firm, answering questions on protecting information, and talking about the reasons.')"/></p>
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'organiser'"/><xsl:with-param name="width" select="20"/></xsl:call-template><xsl:value-of select="t:say('　印', ' (seal)')"/></p>
  </xsl:template>

</xsl:stylesheet>
